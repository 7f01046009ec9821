import type { ScanState } from "~/features/documents";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { ApprovalLine } from "./approval-lines";
import { type DocumentState, documentState, type VersionFacts } from "./document-state";
import { isPackageCode, type PackageCode, packageRow, type Side } from "./package-rows";

export type PackageFile = {
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  scan: ScanState;
};

export type PackageSignature = {
  id: string;
  side: Side;
  signer: string;
  inn: string;
  ogrn: string;
  state: "unchecked" | "valid" | "invalid";
  sentAt: Date;
  by: string;
  pdf: PackageFile;
  sig: PackageFile;
};

export type PackageVersion = VersionFacts & {
  id: string;
  number: number;
  note: string;
  addedAt: Date;
  by: string;
  file: PackageFile;
  judged: {
    line: ApprovalLine;
    verdict: "approved" | "returned";
    reason: string;
    at: Date;
    by: string;
  }[];
  signatures: PackageSignature[];
};

export type PackageDocument = {
  id: string;
  code: PackageCode;
  version: number;
  state: DocumentState;
  /** the newest first */
  versions: PackageVersion[];
  comments: { id: string; side: Side; text: string; at: Date; by: string }[];
};

const byName = { select: { fullName: true } } as const;
const fileParts = {
  select: { id: true, fileName: true, mediaType: true, sizeBytes: true, sha256: true, scan: true },
} as const;

const include = {
  comments: { orderBy: { writtenAt: "asc" }, include: { writtenBy: byName } },
  versions: {
    orderBy: { number: "desc" },
    include: {
      addedBy: byName,
      file: fileParts,
      approvals: { orderBy: { givenAt: "asc" }, include: { givenBy: byName } },
      signatures: {
        where: { replacedAt: null },
        orderBy: { side: "asc" },
        include: { sentBy: byName, pdf: fileParts, sig: fileParts },
      },
    },
  },
} as const;

type StoredFile = Omit<PackageFile, "fileId"> & { id: string };

const fileOf = ({ id, ...file }: StoredFile): PackageFile => ({ fileId: id, ...file });

async function storedDocuments(db: Tx, where: { agreementId: string; id?: string }) {
  return db.agreementDocument.findMany({ where, orderBy: { position: "asc" }, include });
}

type Stored = Awaited<ReturnType<typeof storedDocuments>>[number];

function versionOf(row: Stored["versions"][number]): PackageVersion {
  const signatures = row.signatures.map(({ sentBy, pdf, sig, ...one }) => ({
    id: one.id,
    side: one.side,
    signer: one.signer,
    inn: one.inn,
    ogrn: one.ogrn,
    state: one.state,
    sentAt: one.sentAt,
    by: sentBy.fullName,
    pdf: fileOf(pdf),
    sig: fileOf(sig),
  }));
  const whole = signatures.filter(
    ({ pdf, sig, state }) =>
      pdf.scan !== "infected" && sig.scan !== "infected" && state !== "invalid",
  );
  return {
    id: row.id,
    number: row.number,
    note: row.note,
    addedAt: row.addedAt,
    addedById: row.addedById,
    by: row.addedBy.fullName,
    file: fileOf(row.file),
    infected: row.file.scan === "infected",
    approvals: row.approvals,
    judged: row.approvals.map((one) => ({
      line: one.line as ApprovalLine,
      verdict: one.verdict,
      reason: one.reason,
      at: one.givenAt,
      by: one.givenBy.fullName,
    })),
    signatures,
    signedBy: whole.map(({ side }) => side),
  };
}

function documentOf(row: Stored): PackageDocument {
  if (!isPackageCode(row.code)) throw new Error(`No document ${row.code} in the package's table`);
  const versions = row.versions.map(versionOf);
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    state: documentState(packageRow(row.code), versions[0] ?? null),
    versions,
    comments: row.comments.map((one) => ({
      id: one.id,
      side: one.side,
      text: one.text,
      at: one.writtenAt,
      by: one.writtenBy.fullName,
    })),
  };
}

/** The whole package of an agreement, in its order. The caller has authorised the reader. */
export async function readPackage(db: Tx, agreementId: string): Promise<PackageDocument[]> {
  return (await storedDocuments(db, { agreementId })).map(documentOf);
}

/** One document of it; 404 when it is none of this agreement's. */
export async function readDocument(
  db: Tx,
  agreementId: string,
  code: string,
): Promise<PackageDocument> {
  const rows = await db.agreementDocument.findMany({ where: { agreementId, code }, include });
  const [row] = rows;
  if (!row) throw notFound();
  return documentOf(row);
}
