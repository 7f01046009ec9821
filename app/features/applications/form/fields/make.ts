import type { Text } from "~/platform/i18n/text";
import type { ApplicantType, Condition, Field, FieldKind, Option } from "../types";
import { units } from "../units";

/** A text in both languages. */
export const both = (ru: string, en: string): Text => ({ ru, en });

/** An option of a choice. */
export const option = (value: string, ru: string, en: string): Option => ({
  value,
  label: both(ru, en),
});

/** Who has to answer (domain brief §2.4): a contract manufacturer or a device maker like a pharma company, a research body like a startup. */
export const full: readonly ApplicantType[] = ["pharma", "cdmo", "meddevice"];
export const light: readonly ApplicantType[] = ["startup", "research"];
export const companies: readonly ApplicantType[] = [...full, ...light];
export const investors: readonly ApplicantType[] = ["investor"];
export const everyone: readonly ApplicantType[] = [...companies, ...investors];

type Rest = Partial<Omit<Field, "code" | "kind" | "label" | "unit">>;
type Bounds = Rest & { readonly min: number; readonly max: number };

function make(kind: FieldKind, code: string, label: Text, rest: Rest & { unit?: Text }): Field {
  return { code, kind, label, requiredFor: [], ...rest };
}

export const line = (code: string, label: Text, rest: Rest = {}) =>
  make("text", code, label, { maxLength: 200, ...rest });

export const longText = (code: string, label: Text, rest: Rest = {}) =>
  make("longtext", code, label, { maxLength: 3000, ...rest });

export const decimal = (code: string, label: Text, unit: Text, rest: Bounds) =>
  make("decimal", code, label, { unit, digits: 3, ...rest });

export const integer = (code: string, label: Text, unit: Text, rest: Bounds) =>
  make("integer", code, label, { unit, digits: 0, ...rest });

export const money = (code: string, label: Text, unit: Text, rest: Bounds) =>
  make("money", code, label, { unit, digits: 3, ...rest });

export const percent = (code: string, label: Text, rest: Rest = {}) =>
  make("percent", code, label, { unit: units.percent, digits: 2, min: 0, max: 100, ...rest });

export const range = (code: string, label: Text, unit: Text, rest: Bounds) =>
  make("range", code, label, { unit, digits: 2, ...rest });

export const choice = (code: string, label: Text, options: readonly Option[], rest: Rest = {}) =>
  make("choice", code, label, { options, ...rest });

export const multi = (code: string, label: Text, options: readonly Option[], rest: Rest = {}) =>
  make("multi", code, label, { options, minLength: 0, maxLength: options.length, ...rest });

/** A question that has to be answered with yes or no. */
export const yesNo = (code: string, label: Text, rest: Rest = {}) =>
  make("boolean", code, label, {
    options: [option("yes", "Да", "Yes"), option("no", "Нет", "No")],
    ...rest,
  });

/** A statement that is either ticked or not. */
export const tick = (code: string, label: Text, rest: Rest = {}) => make("tick", code, label, rest);

export const day = (code: string, label: Text, rest: Rest = {}) => make("date", code, label, rest);
export const month = (code: string, label: Text, rest: Rest = {}) =>
  make("month", code, label, rest);

export const email = (code: string, label: Text, rest: Rest = {}) =>
  make("email", code, label, { maxLength: 254, ...rest });

export const phone = (code: string, label: Text, rest: Rest = {}) =>
  make("phone", code, label, { maxLength: 40, ...rest });

/** Short items typed one after another, separated by commas, semicolons or lines. */
export const list = (code: string, label: Text, rest: Rest = {}) =>
  make("list", code, label, { maxLength: 50, ...rest });

/** The same field, wanted from others or under other conditions. */
export const vary = (field: Field, changes: Partial<Field>): Field => ({ ...field, ...changes });

export const inRussia: Condition = { field: "country", is: "RU" };
export const abroad: Condition = { field: "country", isNot: "RU" };
