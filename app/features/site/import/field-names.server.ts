import { translator } from "~/platform/i18n/i18n.server";
import { type Locale, locales } from "~/platform/i18n/text";
import { type UnitField, unitFields } from "../inventory/unit-fields";
import type { FieldNames } from "./read-table";

/** The column of a field as a file in this language names it. */
export function fieldName(field: UnitField, locale: Locale): string {
  return translator(locale, "site-inventory")(`columns.${field}`);
}

/** All names that a column may have. */
export function fieldNames(): FieldNames {
  return Object.fromEntries(
    unitFields.map((field) => [field, locales.map((locale) => fieldName(field, locale))]),
  ) as unknown as FieldNames;
}
