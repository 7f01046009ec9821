import type { SpaceNorm } from "~/features/site";
import type { Text } from "~/platform/i18n/text";

export const applicantTypes = [
  "startup",
  "pharma",
  "investor",
  "cdmo",
  "research",
  "meddevice",
] as const;
export type ApplicantType = (typeof applicantTypes)[number];

export const sectionCodes = [
  "organisation",
  "contacts",
  "fund",
  "project",
  "proposal",
  "premises",
  "utilities",
  "safety",
  "phasing",
  "people",
  "finance",
  "licences",
  "partners",
  "timeline",
  "declarations",
] as const;
export type SectionCode = (typeof sectionCodes)[number];

export type FieldKind =
  | "text"
  | "longtext"
  | "integer"
  | "decimal"
  | "money"
  | "percent"
  | "range"
  | "choice"
  | "multi"
  | "boolean"
  | "tick"
  | "date"
  | "month"
  | "email"
  | "phone"
  | "list";

export type Option = { readonly value: string; readonly label: Text; readonly hint?: Text };

/** When a field is asked at all, told by other answers. */
export type Condition =
  | { readonly field: string; readonly is: string | readonly string[] }
  | { readonly field: string; readonly isNot: string }
  | { readonly field: string; readonly above: number }
  | { readonly anyOf: readonly Condition[] }
  | { readonly allOf: readonly Condition[] };

/** A check of a single value that its kind alone does not give. */
export type ValueCheck =
  | "inn"
  | "kpp"
  | "ogrn"
  | "lei"
  | "bik"
  | "okved"
  | "country"
  | "account"
  | "url";

/** Outside of these bounds a value is kept, but remarked upon. */
export type Typical = { readonly min?: number; readonly max?: number; readonly note?: Text };

export type Field = {
  /** HTML name, for good. */
  readonly code: string;
  readonly kind: FieldKind;
  readonly label: Text;
  readonly hint?: Text;
  /** What the answer is needed for. */
  readonly why?: Text;
  readonly unit?: Text;
  readonly options?: readonly Option[];
  /** Hard bounds, inclusive, in the unit. */
  readonly min?: number;
  readonly max?: number;
  /** The least value itself is refused too: "more than 0". */
  readonly minExclusive?: boolean;
  /** Decimal places at most. */
  readonly digits?: number;
  readonly typical?: Typical;
  /** Characters for texts, items for lists and multiple choices. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly requiredFor: readonly ApplicantType[];
  /** Not required while this holds. */
  readonly requiredUnless?: Condition;
  /** May be left open with the date by which it follows, in `<code>_tbd`. */
  readonly allowUnknown?: boolean;
  readonly showWhen?: Condition;
  readonly check?: ValueCheck;
  /** Filled from the registered organisation or account, and not edited here. */
  readonly fixed?: boolean;
  /** HTML autocomplete token. */
  readonly autocomplete?: string;
};

/** A table of like rows, `phases[0].area` and so on. */
export type Repeat = { readonly code: string; readonly rows: number; readonly rowLabel: Text };

/** Fields under one heading; in a repeating group the field codes are those of a row's cells. */
export type Group = {
  readonly code: string;
  readonly title: Text;
  readonly lead?: Text;
  readonly fields: readonly Field[];
  readonly repeat?: Repeat;
  /** May stay closed until somebody wants it. */
  readonly optional?: boolean;
};

export type Section = {
  readonly code: SectionCode;
  readonly title: Text;
  readonly lead: Text;
  readonly groups: readonly Group[];
};

/** Answers by HTML name, exactly as typed (only cleaned of what cannot be seen). */
export type RawAnswers = Record<string, string | string[]>;
export type RawBySection = Partial<Record<SectionCode, RawAnswers>>;

/** An answer left open until a day. */
export type Unknown = { readonly tbd: string };

/** A checked answer: numbers as canonical decimal strings, booleans for yes and no. */
export type Value = string | boolean | readonly string[] | Unknown;
export type Values = Readonly<Record<string, Value>>;

export type Severity = "error" | "warning" | "stop" | "flag";

/** Something said about an answer, with the numbers filled in. */
export type Issue = {
  /** `required`, a code of the value's check, or the id of a rule. */
  readonly code: string;
  readonly section: SectionCode;
  readonly field: string;
  readonly message: Text;
};

/** An answer promised for later. */
export type Gap = {
  readonly section: SectionCode;
  readonly field: string;
  readonly label: Text;
  readonly by: string;
};

/** What checks need to know besides the answers. */
export type FormContext = {
  /** The day in Moscow, YYYY-MM-DD. */
  readonly today: string;
  readonly norms?: readonly SpaceNorm[];
  /** The other sections' answers; without them rules across sections stay silent. */
  readonly answers?: RawBySection;
  /** The registered organisation the application belongs to. */
  readonly organisation?: { readonly country?: string; readonly inn?: string | null };
};
