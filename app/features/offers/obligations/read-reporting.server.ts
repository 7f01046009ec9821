import { moscowDay } from "~/features/applications";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { Side } from "../agreement/package-rows";
import type { PackageFile } from "../agreement/read-package.server";
import { listTerms } from "../agreement/read-terms.server";
import { termsOn } from "../agreement/terms-on";
import { type OfferTerms, offerTermsSchema } from "../terms";
import { figuresSchema } from "./figures";
import { type WarningCode, warningCodes } from "./warnings";

const day = (date: Date) => date.toISOString().slice(0, 10);
const byName = { select: { fullName: true } } as const;
const fileParts = {
  select: { id: true, fileName: true, mediaType: true, sizeBytes: true, sha256: true, scan: true },
} as const;

function fileOf(file: Omit<PackageFile, "fileId"> & { id: string }): PackageFile {
  const { id, ...parts } = file;
  return { fileId: id, ...parts };
}

/** Names of the other side's people are nobody's business outside. */
const nameFor = (side: Side, by: Side, name: string | undefined) =>
  side === "cluster" || by === "company" ? (name ?? "") : "";

/** The warnings that stand for an agreement, in the order of their rules. */
export async function readWarnings(db: Tx, agreementId: string) {
  const rows = await db.obligationWarning.findMany({ where: { agreementId } });
  return rows
    .filter((row): row is typeof row & { code: WarningCode } =>
      warningCodes.some((code) => code === row.code),
    )
    .sort(
      (one, other) =>
        warningCodes.indexOf(one.code) - warningCodes.indexOf(other.code) ||
        one.about.localeCompare(other.about),
    )
    .map(({ code, about, params, since }) => ({
      ...{ code, about, since },
      params: params as Record<string, string | number>,
    }));
}

/** The changes of an agreement's terms with what became of them, the newest first. */
async function readChanges(db: Tx, agreementId: string, side: Side) {
  const [rows, versions] = await Promise.all([
    db.termsChange.findMany({
      where: { agreementId },
      orderBy: { number: "desc" },
      include: { proposedBy: byName, answeredBy: byName, approvedBy: byName },
    }),
    listTerms(db, agreementId),
  ]);
  const before = (at: Date) => versions.find(({ madeAt }) => madeAt <= at) ?? versions.at(-1);
  return rows.map((row) => {
    const other: Side = row.side === "company" ? "cluster" : "company";
    const answeredBy = row.state === "withdrawn" ? row.side : other;
    return {
      ...{ id: row.id, number: row.number, side: row.side, state: row.state, body: row.body },
      ...{ version: row.version, reason: row.reason, termsNumber: row.termsNumber },
      /** those that it was proposed instead of */
      before: (before(row.proposedAt) ?? row).terms as OfferTerms,
      terms: offerTermsSchema.parse(row.terms),
      inForceFrom: day(row.inForceFrom),
      proposed: { at: row.proposedAt, by: nameFor(side, row.side, row.proposedBy.fullName) },
      answered: row.answeredAt && {
        at: row.answeredAt,
        by: nameFor(side, answeredBy, row.answeredBy?.fullName),
        words: row.answer,
      },
      approved: row.approvedAt && {
        at: row.approvedAt,
        by: nameFor(side, "cluster", row.approvedBy?.fullName),
        words: row.approvalWords,
      },
    };
  });
}

/** How a signed agreement is kept: periods, warnings, terms and their changes. The caller has authorised the reader. */
export async function readReporting(db: Tx, agreementId: string, side: Side) {
  const today = moscowDay(now());
  const [periods, warnings, terms, changes] = await Promise.all([
    db.reportingPeriod.findMany({ where: { agreementId }, orderBy: { untilOn: "desc" } }),
    readWarnings(db, agreementId),
    listTerms(db, agreementId),
    readChanges(db, agreementId, side),
  ]);
  return {
    warnings,
    changes,
    terms,
    current: termsOn(terms, today),
    periods: periods.map(({ code, fromOn, untilOn, dueOn, state }) => {
      const [from, until, due] = [day(fromOn), day(untilOn), day(dueOn)];
      const owed = state === "open" || state === "returned";
      return {
        ...{ code, from, until, due, state },
        over: until < today,
        late: owed && due < today,
      };
    }),
  };
}

/** One period with its reports, the newest first; null where there is none. */
export async function readPeriod(db: Tx, agreementId: string, code: string, side: Side) {
  const row = await db.reportingPeriod.findUnique({
    where: { agreementId_code: { agreementId, code } },
    include: {
      files: { where: { reportId: null }, include: { file: fileParts } },
      reports: {
        orderBy: { number: "desc" },
        include: {
          sentBy: byName,
          judgedBy: byName,
          files: { include: { file: fileParts }, orderBy: { fileId: "asc" } },
        },
      },
    },
  });
  if (!row) return null;
  const today = moscowDay(now());
  const [from, until, due] = [day(row.fromOn), day(row.untilOn), day(row.dueOn)];
  const owed = row.state === "open" || row.state === "returned";
  const { terms } = termsOn(await listTerms(db, agreementId), until);
  return {
    ...{ code, from, until, due, state: row.state, version: row.version, terms },
    over: until < today,
    late: owed && due < today,
    draft: (row.draft ?? {}) as Record<string, string>,
    files: side === "company" ? row.files.map(({ file }) => fileOf(file)) : [],
    reports: row.reports.map((report) => ({
      ...{ id: report.id, number: report.number, note: report.note, sentAt: report.sentAt },
      figures: figuresSchema.parse(report.figures),
      by: report.sentBy.fullName,
      verdict: report.verdict,
      words: report.words,
      judgedAt: report.judgedAt,
      judgedBy: nameFor(side, "cluster", report.judgedBy?.fullName),
      files: report.files.map(({ file }) => fileOf(file)),
    })),
  };
}

export type ShownPeriod = NonNullable<Awaited<ReturnType<typeof readPeriod>>>;
export type Reporting = Awaited<ReturnType<typeof readReporting>>;
