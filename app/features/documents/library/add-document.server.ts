import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";

/** A file that becomes a version of a document, with the days written on it. */
export type NewVersion = {
  fileId: string;
  issuedOn: Date | null;
  expiresOn: Date | null;
  userId: string;
  actorRole: string;
};

/** Puts a recorded file into an organisation's library as the first version of a new document. */
export async function addDocument(
  tx: Tx,
  { organisationId, kind, ...version }: NewVersion & { organisationId: string; kind: string },
): Promise<{ documentId: string; version: number }> {
  const { id } = await tx.document.create({
    data: { organisationId, kind, createdAt: now(), createdById: version.userId },
    select: { id: true },
  });
  await insertVersion(tx, id, 1, version);
  await tell(tx, "document.added", id, 1, version);
  return { documentId: id, version: 1 };
}

/** Adds a further version to a document of the library; the earlier ones stay as they were. */
export async function addDocumentVersion(
  tx: Tx,
  documentId: string,
  version: NewVersion,
): Promise<{ version: number }> {
  // Of two versions added at once one waits and takes the next number.
  await tx.$queryRaw`select id from document where id = ${documentId}::uuid for update`;
  const last = await tx.documentVersion.aggregate({
    where: { documentId },
    _max: { version: true },
  });
  const next = (last._max.version ?? 0) + 1;
  await insertVersion(tx, documentId, next, version);
  await tell(tx, "document.version_added", documentId, next, version);
  return { version: next };
}

async function insertVersion(
  tx: Tx,
  documentId: string,
  version: number,
  { fileId, issuedOn, expiresOn, userId }: NewVersion,
): Promise<void> {
  await tx.documentVersion.create({
    data: { documentId, version, fileId, issuedOn, expiresOn, addedAt: now(), addedById: userId },
  });
}

function tell(
  tx: Tx,
  action: "document.added" | "document.version_added",
  subjectId: string,
  version: number,
  { userId, actorRole, fileId }: NewVersion,
): Promise<void> {
  const after = { version, fileId };
  return recordAudit(tx, {
    actorId: userId,
    actorRole,
    action,
    subjectType: "document",
    subjectId,
    after,
  });
}
