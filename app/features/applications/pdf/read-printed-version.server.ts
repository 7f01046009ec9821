import { prisma } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { readDiff } from "../clarifications/read-diff.server";
import type { Gap, Issue, Values } from "../form/types";
import type { PrintedVersion } from "./printed-version";
import { inSlotOrder } from "./slot-name";

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** One submitted version with all that its printed forms say; null when there is none of this id. */
export async function findPrintedVersion(submissionId: string): Promise<PrintedVersion | null> {
  const row = await prisma.submission.findUnique({
    where: { id: submissionId },
    include: {
      submittedBy: { select: { fullName: true } },
      documents: {
        include: { held: { include: { file: true } } },
        orderBy: [{ slot: "asc" }, { documentId: "asc" }],
      },
      application: { include: { organisation: true } },
    },
  });
  const number = row?.application.number;
  if (!row || !number) return null;
  const { application } = row;
  const { organisation: card } = application;
  const step = await prisma.statusChange.findFirst({
    where: {
      applicationId: application.id,
      intent: row.version === 1 ? "submit" : "answer_clarification",
      at: { lte: new Date(row.submittedAt.getTime() + 60_000) },
    },
    orderBy: { seq: "desc" },
    select: { dueAt: true },
  });
  const values = row.answers as Values;
  const findings = row.findings as { warnings?: Issue[]; gaps?: Gap[] };
  const stated = (code: string) => {
    const value = values[code];
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    applicationId: application.id,
    number,
    title: stated("project_title") ?? application.title,
    applicantType: application.applicantType,
    track: application.track,
    organisation: {
      name: stated("org_name") ?? card.name,
      inn: stated("inn") ?? card.inn,
      kpp: stated("kpp") ?? card.kpp,
      ogrn: stated("ogrn") ?? card.ogrn,
      lei: stated("lei") ?? card.lei,
      registrationNumber: stated("registration_number") ?? card.registrationNumber,
    },
    version: row.version,
    formVersion: row.formVersion,
    contentHash: row.contentHash,
    submittedBy: row.submittedBy.fullName,
    submittedAt: row.submittedAt,
    dueAt: step?.dueAt ?? null,
    values,
    warnings: findings.warnings ?? [],
    gaps: findings.gaps ?? [],
    documents: inSlotOrder(row.documents).map(({ slot, version, held }) => ({
      slot,
      version,
      fileName: held.file.fileName,
      sizeBytes: held.file.sizeBytes,
      sha256: held.file.sha256,
      issuedOn: day(held.issuedOn),
      expiresOn: day(held.expiresOn),
    })),
    diffs: row.version > 1 ? await readDiffs(application, row.version) : null,
    address: `${env().APP_URL.replace(/\/$/, "")}/portal/applications/${application.id}`,
  };
}

async function readDiffs(application: Parameters<typeof readDiff>[0], version: number) {
  const [ru, en] = await Promise.all([
    readDiff(application, [version - 1, version], "ru"),
    readDiff(application, [version - 1, version], "en"),
  ]);
  return { ru, en };
}
