import { prisma } from "~/platform/db.server";

export type ShownFile = { fileId: string; name: string; version: number };

/** What lay in a slot before and after. */
export type SlotChange = { slot: string; before: ShownFile[]; after: ShownFile[] };

type Row = ShownFile & { slot: string; documentId: string };

async function submittedFiles(applicationId: string, version: number): Promise<Row[]> {
  const rows = await prisma.submissionDocument.findMany({
    where: { submission: { applicationId, version } },
    include: { held: { include: { file: { select: { id: true, fileName: true } } } } },
    orderBy: [{ slot: "asc" }, { documentId: "asc" }],
  });
  return rows.map(toRow);
}

async function presentFiles(applicationId: string): Promise<Row[]> {
  const rows = await prisma.applicationDocument.findMany({
    where: { applicationId },
    include: { held: { include: { file: { select: { id: true, fileName: true } } } } },
    orderBy: [{ slot: "asc" }, { documentId: "asc" }],
  });
  return rows.map(toRow);
}

function toRow(row: {
  slot: string;
  documentId: string;
  version: number;
  held: { file: { id: string; fileName: string } };
}): Row {
  const { slot, documentId, version, held } = row;
  return { slot, documentId, version, fileId: held.file.id, name: held.file.fileName };
}

/** The slots whose documents differ between two submitted versions, or from one to what lies there now. */
export async function diffDocuments(
  applicationId: string,
  before: number,
  after: number | "present",
): Promise<SlotChange[]> {
  const [old, fresh] = await Promise.all([
    submittedFiles(applicationId, before),
    after === "present" ? presentFiles(applicationId) : submittedFiles(applicationId, after),
  ]);
  const same = (one: Row) => (other: Row) =>
    one.slot === other.slot && one.documentId === other.documentId && one.version === other.version;
  const shown = ({ fileId, name, version }: Row): ShownFile => ({ fileId, name, version });
  return [...new Set([...old, ...fresh].map((row) => row.slot))].flatMap((slot) => {
    const gone = old.filter((row) => row.slot === slot && !fresh.some(same(row)));
    const come = fresh.filter((row) => row.slot === slot && !old.some(same(row)));
    if (gone.length + come.length === 0) return [];
    return [{ slot, before: gone.map(shown), after: come.map(shown) }];
  });
}
