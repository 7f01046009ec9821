import type { FieldErrors } from "~/platform/refusal";
import { countryCodes } from "./countries";

/** The options of the check, by HTML field name; labels are messages `eligibility.options.*`. */
export const eligibilityOptions = {
  applicant_type: ["startup", "pharma", "investor", "cdmo", "research", "meddevice"],
  legal_form: ["company", "sole_proprietor", "not_registered"],
  track: ["project_participant", "tenant_resident", "investor_partner"],
  activity: ["science", "medicine", "education", "production", "services", "other"],
  pathogen_group: ["none", "IV", "III", "II", "I"],
  bsl: ["0", "1", "2", "3", "4"],
  szz_class: ["none", "V", "IV", "III", "II", "I", "unknown"],
  gmp: ["no", "planned", "licensed"],
} as const;

type Options = typeof eligibilityOptions;
export type ChoiceField = keyof Options;

/** What was answered. Area in m², investment in million roubles without VAT; null is "not yet known". */
export type EligibilityAnswers = { [Field in ChoiceField]: Options[Field][number] } & {
  country: string;
  area: number | null;
  capex_mrub: number | null;
};

type NumberField = "area" | "capex_mrub";

/** Every field of the check, in the order of the form. */
export const eligibilityFields = [
  "applicant_type",
  "country",
  "legal_form",
  "track",
  "activity",
  "gmp",
  "area",
  "capex_mrub",
  "pathogen_group",
  "bsl",
  "szz_class",
] as const satisfies readonly (ChoiceField | NumberField | "country")[];

export type EligibilityField = (typeof eligibilityFields)[number];

/** True when the address carries an answer at all, so that a first visit shows no errors. */
export function hasAnswers(params: URLSearchParams): boolean {
  return eligibilityFields.some((field) => params.has(field));
}

/** Digits with spaces, a comma or dot, and a unit typed after them; null when it is no such number. */
function readNumber(text: string): number | null {
  const digits = text
    .normalize("NFKC")
    .replace(/[\s']/g, "")
    .replace(/(м2|m2|млн(₽|руб\.?)?|mrub)$/iu, "")
    .replace(",", ".");
  return /^\d{1,9}(\.\d{1,6})?$/.test(digits) ? Number(digits) : null;
}

/** Reads the answers from the address; errors are codes of `eligibility.errors.*` by field. */
export function readAnswers(params: URLSearchParams): {
  answers: EligibilityAnswers | null;
  errors: FieldErrors;
} {
  const errors: FieldErrors = {};
  const value = (field: EligibilityField) => (params.get(field) ?? "").slice(0, 60).trim();

  const choice = <Field extends ChoiceField>(field: Field): Options[Field][number] => {
    const options: readonly Options[Field][number][] = eligibilityOptions[field];
    const found = options.find((option) => option === value(field));
    if (found === undefined) errors[field] = { code: `choose_${field}` };
    return found ?? (options[0] as Options[Field][number]);
  };
  const number = (field: NumberField): number | null => {
    const text = value(field);
    const read = readNumber(text);
    if (text !== "" && (read === null || read <= 0)) errors[field] = { code: `number_${field}` };
    return text === "" ? null : read;
  };

  const answers: EligibilityAnswers = {
    applicant_type: choice("applicant_type"),
    legal_form: choice("legal_form"),
    country: value("country"),
    track: choice("track"),
    activity: choice("activity"),
    pathogen_group: choice("pathogen_group"),
    bsl: choice("bsl"),
    szz_class: choice("szz_class"),
    gmp: choice("gmp"),
    area: number("area"),
    capex_mrub: number("capex_mrub"),
  };
  if (!countryCodes.includes(answers.country)) errors.country = { code: "choose_country" };
  return { answers: Object.keys(errors).length === 0 ? answers : null, errors };
}
