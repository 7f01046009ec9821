import { z } from "zod";
import type { StagedFile } from "~/features/documents";
import type { Tx } from "~/platform/db.server";
import type { Tier } from "./tiers";

export type Author = { applicationId: string; tier: Tier; authorId: string };

type FileShape = Pick<StagedFile, "fileName" | "sha256">;

const shapeOf = (files: readonly FileShape[]) =>
  JSON.stringify(files.map(({ fileName, sha256 }) => `${sha256} ${fileName}`).sort());

/** The message that this form has sent already; other words or other files are another message. */
export async function findSent(
  tx: Tx,
  key: string,
  { files, ...message }: Author & { body: string; files: readonly FileShape[] },
): Promise<{ id: string } | null> {
  if (!z.uuid().safeParse(key).success) return null;
  const sent = await tx.message.findFirst({
    where: { id: key, ...message },
    select: {
      id: true,
      attachments: { select: { file: { select: { fileName: true, sha256: true } } } },
    },
  });
  const same = sent && shapeOf(sent.attachments.map(({ file }) => file)) === shapeOf(files);
  return same ? { id: sent.id } : null;
}
