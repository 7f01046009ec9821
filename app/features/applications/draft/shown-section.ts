import { type Locale, say } from "~/platform/i18n";
import { flatAnswers, isShown } from "../form/conditions";
import { rowFields, sectionsFor } from "../form/sections";
import type {
  ApplicantType,
  Field,
  Group,
  RawBySection,
  Section,
  SectionCode,
  Values,
} from "../form/types";
import { formatAnswer, formatValue, type ShownAnswer } from "./format-answer";

export type ShownField = ShownAnswer & {
  code: string;
  label: string;
  /** Comes from the organisation's card. */
  fixed?: true;
};

export type ShownGroup = {
  code: string;
  title: string;
  /** One list of fields, or one for each row of a table. */
  rows: { title?: string; fields: ShownField[] }[];
};

export type ShownSection = { code: SectionCode; title: string; groups: ShownGroup[] };

type Read = (field: Field) => ShownAnswer;

/** All answers of a draft as people read them; what is not asked is left out. */
export function showDraft(
  type: ApplicantType,
  sections: RawBySection,
  locale: Locale,
): ShownSection[] {
  const all = flatAnswers(sections);
  return sectionsFor(type).map((section) =>
    showSection(
      section,
      locale,
      (field) => isShown(field, type, all),
      (field) => formatAnswer(field, all, locale),
    ),
  );
}

/** All answers of a submitted version as people read them; what was not asked is left out. */
export function showSubmitted(type: ApplicantType, values: Values, locale: Locale): ShownSection[] {
  return sectionsFor(type).map((section) =>
    showSection(
      section,
      locale,
      (field) => !field.showWhen || values[field.code] !== undefined,
      (field) => formatValue(field, values[field.code], locale),
    ),
  );
}

function showSection(
  section: Section,
  locale: Locale,
  asked: (field: Field) => boolean,
  read: Read,
): ShownSection {
  const groups = section.groups.map((group) => showGroup(group, locale, asked, read));
  return {
    code: section.code,
    title: say(section.title, locale),
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

function showGroup(
  group: Group,
  locale: Locale,
  asked: (field: Field) => boolean,
  read: Read,
): ShownGroup {
  const { repeat } = group;
  const title = say(group.title, locale);
  if (!repeat) {
    const fields = group.fields.filter(asked).map((field) => ({
      code: field.code,
      label: say(field.label, locale),
      ...(field.fixed && { fixed: true as const }),
      ...read(field),
    }));
    return { code: group.code, title, rows: fields.length > 0 ? [{ fields }] : [] };
  }
  const rows = Array.from({ length: repeat.rows }, (_, row) => ({
    title: `${say(repeat.rowLabel, locale)} ${row + 1}`,
    fields: rowFields(group, row).map((field, cell) => ({
      code: field.code,
      label: say(group.fields[cell]?.label ?? field.label, locale),
      ...read(field),
    })),
  }));
  const filled = rows.filter((row) => row.fields.some((field) => field.state !== "empty"));
  return { code: group.code, title, rows: filled.length > 0 ? filled : rows.slice(0, 1) };
}
