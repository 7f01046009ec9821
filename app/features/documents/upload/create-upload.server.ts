import { randomBytes } from "node:crypto";
import type { Actor } from "~/features/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { formatOfName, labelsOf } from "../inspect/formats";
import { cleanFileName } from "../store/clean-file-name";
import { megabyte } from "../store/limits";
import { readMaxFileBytes } from "../store/limits.server";
import { checkRoom, lockQuota } from "../store/record-file.server";
import { type AnnouncedFile, findPurpose } from "./purposes.server";
import { bytesUnderWay, underWay } from "./under-way.server";

export type UploadRequest = {
  purpose: string;
  target: unknown;
  fileName: string;
  declaredType: string;
  sizeBytes: number;
};

const idleHours = 24;
const openAtOnce = 40;

/** When an upload that is touched now ends by itself. */
export function uploadExpiry(): Date {
  return new Date(now().getTime() + idleHours * 3_600_000);
}

/**
 * Opens an upload for this person after all that can be checked beforehand: the right, the name's format,
 * the size, the organisation's room (uploads under way take room as well). Returns its unguessable id.
 */
export async function createUpload(
  actor: Actor,
  asked: UploadRequest,
): Promise<Result<{ id: string }>> {
  const purpose = findPurpose(asked.purpose);
  if (!("authorise" in purpose)) return purpose;
  const fileName = cleanFileName(asked.fileName);
  const file: AnnouncedFile = {
    fileName,
    declaredType: asked.declaredType.slice(0, 200),
    sizeBytes: asked.sizeBytes,
  };
  if (file.sizeBytes === 0) return refuse("file_empty", { name: fileName });
  const right = await purpose.authorise(actor, asked.target, file);
  if (!right.ok) return right;
  const { organisationId, formats } = right.value;
  const format = formatOfName(fileName);
  if (!format || !formats.includes(format)) {
    return refuse("type_not_allowed", { name: fileName, formats: labelsOf(formats) });
  }
  const maxBytes = right.value.maxFileBytes ?? (await readMaxFileBytes());
  if (file.sizeBytes > maxBytes) {
    return refuse("file_too_large", { mb: Math.floor(maxBytes / megabyte), name: fileName });
  }
  const id = randomBytes(24).toString("base64url");
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${actor.userId}::uuid for no key update`;
    const own = { userId: actor.userId, ...underWay };
    if ((await tx.upload.count({ where: own })) >= openAtOnce) {
      return refuse("too_many_files", { count: openAtOnce });
    }
    if (organisationId) {
      await lockQuota(tx, organisationId);
      const coming = (await bytesUnderWay(tx, organisationId)) + file.sizeBytes;
      const full = await checkRoom(tx, coming, organisationId);
      if (full) return full;
    }
    await tx.upload.create({
      data: {
        id,
        purpose: asked.purpose,
        target: asked.target as Prisma.InputJsonValue,
        userId: actor.userId,
        organisationId,
        createdAt: now(),
        expiresAt: uploadExpiry(),
        ...file,
      },
    });
    return ok({ id });
  });
}
