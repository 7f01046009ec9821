import type { Actor } from "~/features/accounts";
import { notFound } from "~/platform/http.server";
import type { Locale } from "~/platform/i18n";
import type { Refused } from "~/platform/refusal";
import { openedNow } from "../clarifications/opened-now.server";
import { readSection } from "../form/read-section";
import { findSection, sectionsFor } from "../form/sections";
import { applicantTypes, type RawAnswers } from "../form/types";
import { readCheckedDraft } from "./checked-draft.server";
import type { SectionConflict } from "./save-section.server";
import { saveSectionForm, type TypedSection } from "./save-section-form.server";
import { notesOf, type SectionNotes } from "./section-page.server";
import { type ShownConflict, showConflict } from "./show-conflict.server";
import { type ShownSection, showDraft } from "./shown-section";

/** What a posted section is answered with when the page stays; the rest leads on to `to`. */
export type SectionAnswer =
  | { kind: "saved"; version: number; savedAt: Date; notes: SectionNotes }
  | { kind: "conflict"; conflict: ShownConflict }
  | {
      kind: "refused";
      code: string;
      /** Names of the fields at fault. */
      fields: string[];
      typed: RawAnswers;
      shown: ShownSection | null;
    };

export type PostedSection = { to: string } | { answer: SectionAnswer; status: number };

type Query = { goTo: string | null; back: string | null; row: string | null };

/**
 * Saves a posted section and says where to go: on to the next, back to the list or to the check, or
 * back to the section where values are wrong. `autosave` stays and brings fresh remarks instead.
 */
export async function postSection(
  actor: Actor,
  id: string,
  code: string,
  form: FormData,
  query: Query,
  locale: Locale,
): Promise<PostedSection> {
  const intent = lastIntent(form);
  const row = intent === "remove_phase" && /^\d$/.test(query.row ?? "") ? Number(query.row) : null;
  const change = row === null ? undefined : { remove: row };
  const saved = await saveSectionForm(actor, id, code, form, change).catch((fault: unknown) => {
    if (fault instanceof Response && fault.status === 404) return null;
    throw fault;
  });
  if (!saved) return echo(code, form, locale);
  const { section, typed, result } = saved;
  if (!result.ok) return refusal(saved, result, locale);
  const draft = await readCheckedDraft(actor, id);
  const opened = await openedNow(draft.application);
  const notes = notesOf(draft, section.code, locale, opened);
  if (form.has("autosave")) {
    return { answer: { kind: "saved", ...result.value, notes }, status: 200 };
  }
  const base = `/portal/applications/${id}`;
  const here = `${base}/sections/${code}`;
  const back = query.back === "submit" ? "&back=submit" : "";
  if (intent === "add_phase" || intent === "remove_phase") {
    const rows = rowsIn(typed) + (intent === "add_phase" ? 1 : 0);
    return {
      to: `${here}?rows=${rows}${back}${intent === "add_phase" ? `#phases[${rows - 1}].name` : "#phases"}`,
    };
  }
  const wrong = notes.errors.some((note) => !note.missing) || notes.stops.length > 0;
  const goTo = query.goTo ?? String(form.get("then") ?? "");
  if (goTo === "list") return { to: base };
  if (wrong || goTo === "") return { to: `${here}?saved=1${back}` };
  if (opened) return { to: `${base}/clarification?saved=1` };
  if (goTo === "submit") return { to: `${base}/submit` };
  const order = sectionsFor(draft.applicantType);
  const next = order[order.findIndex((one) => one.code === code) + 1];
  return { to: next ? `${base}/sections/${next.code}` : base };

  function rowsIn(answers: RawAnswers): number {
    const numbers = Object.keys(answers).map((name) => /^phases\[(\d)\]/.exec(name)?.[1]);
    return Math.max(1, ...numbers.flatMap((one) => (one ? [Number(one) + 1] : [])));
  }
}

/** A pressed button's intent stands after the form's own. */
function lastIntent(form: FormData): string {
  return String(form.getAll("intent").at(-1) ?? "save");
}

function refusal(
  { applicantType, section, typed }: TypedSection,
  result: Refused | SectionConflict,
  locale: Locale,
): PostedSection {
  if ("theirs" in result) {
    const conflict = showConflict(section, typed, result, locale);
    return { answer: { kind: "conflict", conflict }, status: 409 };
  }
  const { code } = result.refusal;
  const status = code === "invalid" ? 400 : code === "forbidden" ? 403 : 409;
  const sections = showDraft(applicantType, { [section.code]: typed }, locale);
  const shown = sections.find((one) => one.code === section.code) ?? null;
  const fields = Object.keys(result.fields ?? {});
  return { answer: { kind: "refused", code, fields, typed, shown }, status };
}

/**
 * There is no such application for this person, or none any more: what they typed is given back to
 * be copied. The answer follows from the posted form alone, so that it tells nothing of what exists.
 */
function echo(code: string, form: FormData, locale: Locale): PostedSection {
  const readings = applicantTypes.flatMap((type) => {
    const section = findSection(type, code);
    return section ? [{ type, section, typed: readSection(section.code, type, form) }] : [];
  });
  const weight = (typed: RawAnswers) => Object.values(typed).filter((one) => one.length > 0).length;
  const [best] = readings.sort((one, other) => weight(other.typed) - weight(one.typed));
  if (!best) throw notFound();
  const { type, section, typed } = best;
  const shown = showDraft(type, { [section.code]: typed }, locale).find(
    (one) => one.code === section.code,
  );
  const answer = {
    kind: "refused" as const,
    code: "gone",
    fields: [],
    typed,
    shown: shown ?? null,
  };
  return { answer, status: 404 };
}
