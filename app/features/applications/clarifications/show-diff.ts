import { type Locale, say } from "~/platform/i18n";
import { formatValue } from "../draft/format-answer";
import { findSection } from "../form/sections";
import type { ApplicantType, SectionCode } from "../form/types";
import type { Change, ChangeKind } from "./diff-versions";

export type ShownLine = { label: string | null; before: string; after: string };

/** A change in words: one line for a field, one for each cell of a row. */
export type ShownChange = {
  key: string;
  code: string;
  label: string;
  kind: ChangeKind;
  section: { code: SectionCode; title: string };
  lines: ShownLine[];
};

/** Changes as people read them: numbers with units, options by their names, dates in words. */
export function showChanges(
  type: ApplicantType,
  changes: readonly Change[],
  locale: Locale,
): ShownChange[] {
  return changes.map(({ key, code, kind, section, fields, row }) => {
    const found = findSection(type, section);
    const repeat = row?.group.repeat;
    const place = row ? (row.after ?? row.before ?? 0) + 1 : 0;
    const [first] = fields;
    return {
      key,
      code,
      kind,
      label: repeat
        ? `${say(repeat.rowLabel, locale)} ${place}`
        : first
          ? say(first.field.label, locale)
          : code,
      section: { code: section, title: found ? say(found.title, locale) : section },
      lines: fields.map(({ field, before, after }) => ({
        label: repeat ? say(field.label, locale) : null,
        before: formatValue(field, before, locale).text,
        after: formatValue(field, after, locale).text,
      })),
    };
  });
}
