import type { Actor } from "~/features/accounts";
import { canBeRead } from "~/features/documents";
import { openFile } from "~/features/documents/index.server";
import { attachment } from "~/platform/attachment.server";
import { log } from "~/platform/log.server";
import type { Pace } from "~/platform/paced-body.server";
import { StorageFault } from "~/platform/storage/storage-fault.server";
import { recordReading } from "./may-read-file.server";
import type { ReadableFile } from "./read-file.server";

/** Why a file cannot be handed over now. */
export type Withheld = {
  why: "pending" | "delayed" | "infected" | "storage_down";
  status: 409 | 503;
};

/**
 * The bytes of a file as an answer, for one whom `getReadableFile` let through; of a confidential one the
 * reading is recorded before the first byte leaves. A HEAD gets the headers and leaves no record.
 */
export async function deliverFile(
  actor: Actor,
  file: ReadableFile,
  { method, drained, signal }: Pace & { method: string },
): Promise<Response | Withheld> {
  if (!canBeRead(file.scan)) {
    const { scan } = file;
    return { why: scan === "infected" || scan === "delayed" ? scan : "pending", status: 409 };
  }
  const pace = { drained, signal };
  if (method === "HEAD") return attachment(file, null, pace);
  const opened = await openFile(file.id);
  const body = await opened.body().catch((error: unknown) => {
    if (!(error instanceof StorageFault)) throw error;
    log.error({ file: file.id, error: error.name, cause: String(error.cause) }, "file not read");
    return null;
  });
  if (!body) return { why: "storage_down", status: 503 };
  if (file.confidential) {
    await recordReading(actor, file).catch((error: unknown) => {
      body.destroy();
      throw error;
    });
  }
  return attachment(file, body, pace);
}
