import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { formatNumber, type Locale, say } from "~/platform/i18n";
import { readsQueue } from "./access";
import { readDiff } from "./clarifications/read-diff.server";
import { type ShownSection, showSubmitted } from "./draft/shown-section";
import { fieldsFor } from "./form/sections";
import type { Issue } from "./form/types";
import type { ApplicationStatus } from "./lifecycle/status";
import { transitions } from "./lifecycle/transitions";
import { loadNorms, signedPercent } from "./staff-figures";
import { getSubmitted } from "./staff-view.server";

/** What stands beside an answer: the norm of a load, and what was remarked. */
export type AnswerNotes = {
  norm?: { text: string; difference: string; far: boolean };
  remarks: string[];
};

export type StaffAnswers = Awaited<ReturnType<typeof getStaffAnswers>>;

/** Which versions to compare, as an address names them. */
export type AskedComparison = { compare: string | null; version: string | null };

const versionOf = (text: string | null) =>
  /^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : null;

/**
 * The newest answers of a submitted application as staff read them, or what differs between two of its
 * versions. 404 for those who may not, and for versions that there are not.
 */
export async function getStaffAnswers(
  actor: Actor,
  id: string,
  locale: Locale,
  asked: AskedComparison = { compare: null, version: null },
) {
  const row = await getSubmitted(actor, id, "content");
  const versions = await listVersions(row.id);
  const before = versionOf(asked.compare);
  const after = asked.version ? versionOf(asked.version) : row.version;
  const same = before !== null && before === after;
  const diff =
    before === null || after === null || same
      ? null
      : await readDiff(row, [before, after], locale, { withQuestions: readsQueue(actor) });
  if (asked.compare !== null && !diff && !same) throw notFound();
  const { applicantType, answers, findings } = row;
  const fields = fieldsFor(applicantType);
  const notes: Record<string, AnswerNotes> = {};
  const noteOf = (code: string) => {
    notes[code] ??= { remarks: [] };
    return notes[code];
  };
  for (const [code, load] of Object.entries(loadNorms(answers))) {
    const field = fields.get(code)?.field;
    if (!load || !field) continue;
    noteOf(code).norm = {
      text: `${formatNumber(load.norm, locale)} ${field.unit ? say(field.unit, locale) : ""}`.trim(),
      difference: load.deviation === null ? "" : signedPercent(load.deviation, locale),
      far: load.far,
    };
  }
  const issues = (list: Issue[] | undefined) => list ?? [];
  for (const issue of [...issues(findings.warnings), ...issues(findings.flags)]) {
    noteOf(issue.field).remarks.push(say(issue.message, locale));
  }
  const sections: ShownSection[] = showSubmitted(applicantType, answers, locale);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    status: row.status,
    unread: row.unread,
    organisation: row.organisation.name,
    version: row.version,
    versions,
    diff,
    mayAsk: mayAsk(actor, row.status),
    formVersion: row.formVersion,
    submittedAt: row.versionAt,
    submittedBy: row.submittedBy,
    flags: issues(findings.flags).map((flag) => ({
      field: flag.field,
      message: say(flag.message, locale),
    })),
    gaps: (findings.gaps ?? []).map((gap) => ({
      field: gap.field,
      label: say(gap.label, locale),
      by: gap.by,
    })),
    sections,
    notes,
  };
}

/** All submitted versions, oldest first. */
function listVersions(applicationId: string) {
  return prisma.submission.findMany({
    where: { applicationId },
    orderBy: { version: "asc" },
    select: { version: true, submittedAt: true },
  });
}

/** Whether this reader's roles ask questions at the present stage; the form itself says what else forbids it. */
function mayAsk(actor: Actor, status: ApplicationStatus): boolean {
  return transitions.some(
    (step) =>
      step.intent === "request_clarification" &&
      step.from.includes(status) &&
      step.by.some((role) => (actor.staffRoles as readonly string[]).includes(role)),
  );
}
