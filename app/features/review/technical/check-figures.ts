import {
  cleanText,
  type Field,
  parseValue,
  type Value,
  type Values,
} from "~/features/applications";
import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";

export const verdicts = ["accepted", "corrected", "questioned"] as const;
export type Verdict = (typeof verdicts)[number];

export const conclusions = ["fits", "fits_with_works", "does_not_fit"] as const;
export type Conclusion = (typeof conclusions)[number];

export const reasonLimit = 1000;
export const noteLimit = 5000;

/** What was typed about one figure. */
export type TypedFigure = { verdict: string; corrected: string; reason: string };
export type TypedSheet = {
  figures: Record<string, TypedFigure>;
  conclusion: string;
  note: string;
};

/** A judged figure; a correction is a canonical decimal in the field's unit. */
export type JudgedFigure = {
  field: string;
  verdict: Verdict;
  corrected: string | null;
  reason: string;
};
export type Sheet = { figures: JudgedFigure[]; conclusion: Conclusion | null; note: string };

export const figureField = (code: string, field: keyof TypedFigure) => `figures.${code}.${field}`;
export const emptyFigure: TypedFigure = { verdict: "", corrected: "", reason: "" };

const numeric = new Set<Field["kind"]>(["decimal", "integer", "money", "percent"]);

/** Whether another number can stand beside the stated one. */
export const isCorrectable = (field: Field): boolean => numeric.has(field.kind);

/** Whether the applicant gave a figure: what is left out or promised for later is none. */
export function isGiven(value: Value | undefined): boolean {
  if (value === undefined || value === "") return false;
  return typeof value !== "object" || (Array.isArray(value) && value.length > 0);
}

/** What a form says, as typed. */
export function readSheet(form: Pick<FormData, "get">, codes: readonly string[]): TypedSheet {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    figures: Object.fromEntries(
      codes.map((code) => [
        code,
        {
          verdict: text(figureField(code, "verdict")),
          corrected: text(figureField(code, "corrected")),
          reason: text(figureField(code, "reason")),
        },
      ]),
    ),
    conclusion: text("conclusion"),
    note: text("note"),
  };
}

type Checked = { judged: JudgedFigure | null; faults: FieldErrors };

function checkFigure(field: Field, value: Value | undefined, typed: TypedFigure): Checked {
  const faults: FieldErrors = {};
  const complain = (
    where: keyof TypedFigure,
    code: string,
    params?: Record<string, string | number>,
  ) => {
    faults[figureField(field.code, where)] = { code, params };
  };
  const reason = cleanText(typed.reason.slice(0, reasonLimit * 4));
  const number = typed.corrected.trim();
  const verdict = verdicts.find((one) => one === typed.verdict);
  if (reason.length > reasonLimit) complain("reason", "figure_reason_long", { limit: reasonLimit });
  if (!verdict) {
    if (typed.verdict !== "") complain("verdict", "verdict_unknown");
    else if (reason || number) complain("verdict", "verdict_missing");
    return { judged: null, faults };
  }
  if (verdict === "accepted" && !isGiven(value)) complain("verdict", "nothing_to_accept");
  const corrects = verdict === "corrected";
  if (!corrects && number) complain("corrected", "correction_unasked");
  const corrected = corrects ? checkCorrection(field, value, number, complain) : null;
  if (verdict !== "accepted" && reason === "") complain("reason", "figure_reason_missing");
  return { judged: { field: field.code, verdict, corrected, reason }, faults };
}

function checkCorrection(
  field: Field,
  value: Value | undefined,
  number: string,
  complain: (where: keyof TypedFigure, code: string, params?: Record<string, string>) => void,
): string | null {
  if (!isCorrectable(field)) {
    complain("verdict", "not_correctable");
    return null;
  }
  if (number === "") {
    complain("corrected", "correction_missing");
    return null;
  }
  const parsed = parseValue(field, number);
  if (!parsed.ok) {
    // The form's own words say what is wrong with the number.
    complain("corrected", "correction_faulty", {
      ru: parsed.fault.message.ru,
      en: parsed.fault.message.en,
    });
    return null;
  }
  if (parsed.value === value) complain("corrected", "correction_same");
  return String(parsed.value);
}

/**
 * A sheet as typed, checked against the fields it judges and the values the applicant stated. Figures and
 * the conclusion may stay open.
 */
export function checkSheet(
  typed: TypedSheet,
  fields: readonly Field[],
  values: Values,
): Result<Sheet> {
  const faults: FieldErrors = {};
  const figures = fields.flatMap((field) => {
    const checked = checkFigure(
      field,
      values[field.code],
      typed.figures[field.code] ?? emptyFigure,
    );
    Object.assign(faults, checked.faults);
    return checked.judged ? [checked.judged] : [];
  });
  const conclusion = conclusions.find((one) => one === typed.conclusion) ?? null;
  const note = cleanText(typed.note.slice(0, noteLimit * 4));
  if (typed.conclusion !== "" && !conclusion) faults.conclusion = { code: "conclusion_unknown" };
  if (note.length > noteLimit) faults.note = { code: "note_long", params: { limit: noteLimit } };
  if (conclusion && conclusion !== "fits" && note === "") faults.note = { code: "note_missing" };
  return Object.keys(faults).length > 0 ? invalid(faults) : ok({ figures, conclusion, note });
}

/** Accepts every stated figure that nothing was typed about. */
export function acceptRest(
  typed: TypedSheet,
  fields: readonly Field[],
  values: Values,
): TypedSheet {
  const figures = { ...typed.figures };
  for (const { code } of fields) {
    const own = figures[code] ?? emptyFigure;
    const untouched = !own.verdict && !own.corrected.trim() && !own.reason.trim();
    if (untouched && isGiven(values[code])) figures[code] = { ...emptyFigure, verdict: "accepted" };
  }
  return { ...typed, figures };
}
