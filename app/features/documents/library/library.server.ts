import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import type { ScanState } from "../scan/scan-state";

export type LibraryVersion = {
  version: number;
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  scan: ScanState;
  issuedOn: Date | null;
  expiresOn: Date | null;
  addedAt: Date;
  addedBy: string;
};

export type LibraryDocument = {
  id: string;
  kind: string;
  /** newest first */
  versions: LibraryVersion[];
};

const shown = 200;

/** The documents of one organisation's library, newest first, with all their versions; at most 200. */
export async function listLibrary(organisationId: string): Promise<LibraryDocument[]> {
  const rows = await prisma.document.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: [{ kind: "asc" }, { createdAt: "desc" }],
    take: shown,
    include: {
      versions: {
        orderBy: { version: "desc" },
        include: {
          file: true,
          addedBy: { select: { fullName: true } },
        },
      },
    },
  });
  return rows.map(({ id, kind, versions }) => ({
    id,
    kind,
    versions: versions.map((one) => ({
      version: one.version,
      fileId: one.fileId,
      fileName: one.file.fileName,
      mediaType: one.file.mediaType,
      sizeBytes: one.file.sizeBytes,
      scan: one.file.scan,
      issuedOn: one.issuedOn,
      expiresOn: one.expiresOn,
      addedAt: one.addedAt,
      addedBy: one.addedBy.fullName,
    })),
  }));
}

/** Takes a document out of the library; what is attached to applications stays where it is. */
export async function archiveDocument(
  organisationId: string,
  documentId: string,
  by: { userId: string; role: string },
): Promise<Result> {
  return inTransaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, organisationId, archivedAt: null },
      data: { archivedAt: now() },
    });
    if (count === 0) return refuse("document_gone");
    await recordAudit(tx, {
      actorId: by.userId,
      actorRole: by.role,
      action: "document.archived",
      subjectType: "document",
      subjectId: documentId,
    });
    return ok();
  });
}
