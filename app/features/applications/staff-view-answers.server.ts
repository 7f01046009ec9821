import type { Actor } from "~/features/accounts";
import { formatNumber, type Locale, say } from "~/platform/i18n";
import { type ShownSection, showSubmitted } from "./draft/shown-section";
import { fieldsFor } from "./form/sections";
import type { Issue } from "./form/types";
import { loadNorms, signedPercent } from "./staff-figures";
import { getSubmitted } from "./staff-view.server";

/** What stands beside an answer: the norm of a load, and what was remarked. */
export type AnswerNotes = {
  norm?: { text: string; difference: string; far: boolean };
  remarks: string[];
};

export type StaffAnswers = Awaited<ReturnType<typeof getStaffAnswers>>;

/** The newest answers of a submitted application as staff read them. 404 for those who may not. */
export async function getStaffAnswers(actor: Actor, id: string, locale: Locale) {
  const row = await getSubmitted(actor, id);
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
    organisation: row.organisation.name,
    version: row.version,
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
