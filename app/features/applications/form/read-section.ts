import { cleanLine, cleanText } from "./clean-text";
import { unknownCode } from "./conditions";
import { findSection, groupFields } from "./sections";
import type { ApplicantType, Field, RawAnswers, SectionCode } from "./types";

/** Hidden inputs of this name carry the codes of the tick boxes on the page, as an unticked box sends nothing. */
export const shownName = "_shown";

/** Characters of one answer that are kept; more is refused by `oversized`, never cut silently. */
export const answerLimit = 20_000;
const itemLimit = 100;

type Form = Pick<FormData, "get" | "getAll" | "has">;

function textOf(form: Form, code: string, clean: (text: string) => string): string {
  const value = form.get(code);
  if (typeof value !== "string") return "";
  // What is too long is refused as a whole, so there is nothing to gain from cleaning it.
  return value.length > answerLimit ? value : clean(value);
}

function readField(form: Form, field: Field, shown: ReadonlySet<string>, out: RawAnswers): void {
  const { code } = field;
  if (field.kind === "multi") {
    if (!form.has(code) && !shown.has(code)) return;
    const values = form.getAll(code).slice(0, itemLimit);
    const texts = values.flatMap((value) => (typeof value === "string" ? [cleanLine(value)] : []));
    out[code] = [...new Set(texts.filter(Boolean))];
  } else if (form.has(code)) {
    const many = field.kind === "longtext" || field.kind === "list";
    out[code] = textOf(form, code, many ? cleanText : cleanLine);
  } else if (field.kind === "tick" && shown.has(code)) {
    out[code] = "";
  }
  const tbd = unknownCode(code);
  if (field.allowUnknown && form.has(tbd)) out[tbd] = textOf(form, tbd, cleanLine);
}

/**
 * The answers of one section as typed. Only the section's own codes are taken; what the form does
 * not contain is absent, so that a page showing part of a section loses nothing (see
 * `mergeAnswers`). A table of rows always counts as one: rows left out of it are emptied.
 */
export function readSection(section: SectionCode, type: ApplicantType, form: Form): RawAnswers {
  const found = findSection(type, section);
  if (!found) return {};
  const shown = new Set(form.getAll(shownName).filter((one) => typeof one === "string"));
  const answers: RawAnswers = {};
  for (const group of found.groups) {
    const fields = groupFields(group);
    for (const field of fields) readField(form, field, shown, answers);
    if (group.repeat && fields.some((field) => form.has(field.code))) {
      for (const field of fields) answers[field.code] ??= "";
    }
  }
  return answers;
}

/** What was stored with what was just read on top; empty answers are dropped. */
export function mergeAnswers(stored: RawAnswers, read: RawAnswers): RawAnswers {
  return Object.fromEntries(
    Object.entries({ ...stored, ...read }).filter(([, answer]) => answer.length > 0),
  );
}

/** The codes of answers too long to be stored at all. */
export function oversized(answers: RawAnswers): readonly string[] {
  return Object.entries(answers)
    .filter(([, answer]) => [answer].flat().some((text) => text.length > answerLimit))
    .map(([code]) => code);
}
