import { type Locale, say } from "~/platform/i18n";
import { conditionFields, holds } from "../form/conditions";
import { shownName } from "../form/read-section";
import { unknownSuffix } from "../form/sections";
import type {
  ApplicantType,
  Condition,
  Field,
  FieldKind,
  Group,
  RawAnswers,
  Section,
} from "../form/types";
import { type ConditionTexts, conditionText } from "./condition-text";

/** A field in one reader's language, as plain data. */
export type FieldView = {
  code: string;
  kind: FieldKind;
  label: string;
  hint?: string;
  unit?: string;
  options?: { value: string; label: string; hint?: string }[];
  required: boolean;
  /** The name of the date by which an open value follows. */
  unknown?: string;
  fixed?: true;
  showWhen?: Condition;
  /** The condition in words, for pages without scripts. */
  condition?: string;
  autocomplete?: string;
  /** Short codes and numbers stand in a shorter input. */
  short?: true;
  maxLength?: number;
  minLength?: number;
};

export type GroupView = {
  code: string;
  title: string;
  lead?: string;
  /** Nothing in it is required: said once, for the group. */
  optional?: true;
  fields: FieldView[];
  repeat?: { code: string; rows: number; rowLabel: string };
};

export type SectionView = {
  code: string;
  title: string;
  lead: string;
  groups: GroupView[];
  /** Hidden inputs of this name tell which boxes the page shows. */
  shownName: string;
  /** Answers of other sections that conditions of this one look at. */
  elsewhere: RawAnswers;
};

/**
 * A section for one reader: labels in one language, what depends on other sections already decided,
 * what depends on this section's own answers left as a condition.
 */
export function viewSection(
  section: Section,
  type: ApplicantType,
  answers: RawAnswers,
  locale: Locale,
  texts: ConditionTexts,
): SectionView {
  // Facts of the organisation's card are no inputs: what depends on them is decided here.
  const inputs = section.groups.flatMap((group) => group.fields).filter((field) => !field.fixed);
  const own = new Map(inputs.map((field) => [field.code, field]));
  const elsewhere: RawAnswers = {};
  const view = (field: Field): FieldView[] => {
    const depends = field.showWhen ? conditionFields(field.showWhen) : [];
    const local = depends.some((code) => own.has(code));
    if (field.showWhen && !local && !holds(field.showWhen, type, answers)) return [];
    for (const code of depends) {
      const answer = answers[code];
      if (local && !own.has(code) && answer !== undefined) elsewhere[code] = answer;
    }
    return [
      {
        ...viewField(field, type, locale),
        ...(local && field.showWhen
          ? {
              showWhen: field.showWhen,
              condition: conditionText(field.showWhen, own, locale, texts),
            }
          : {}),
      },
    ];
  };
  const groups = section.groups.map((group) => ({
    ...viewGroup(group, locale),
    ...optionalMark(group, type),
    fields: group.fields.flatMap(view),
  }));
  return {
    code: section.code,
    title: say(section.title, locale),
    lead: say(section.lead, locale),
    groups: groups.filter((group) => group.fields.length > 0),
    shownName,
    elsewhere,
  };
}

/** Codes of a known, short length. */
const codes = new Set<string>(["inn", "kpp", "ogrn", "lei", "bik", "account"]);

function optionalMark(group: Group, type: ApplicantType): { optional?: true } {
  const free = group.fields.every((field) => !field.requiredFor.includes(type));
  return free && !group.repeat && group.fields.length > 1 ? { optional: true } : {};
}

function viewGroup(group: Group, locale: Locale): Omit<GroupView, "fields" | "optional"> {
  const { repeat } = group;
  return {
    code: group.code,
    title: say(group.title, locale),
    ...(group.lead && { lead: say(group.lead, locale) }),
    ...(repeat && {
      repeat: { code: repeat.code, rows: repeat.rows, rowLabel: say(repeat.rowLabel, locale) },
    }),
  };
}

function viewField(field: Field, type: ApplicantType, locale: Locale): FieldView {
  const hints = [field.hint, field.why].flatMap((text) => (text ? [say(text, locale)] : []));
  return {
    code: field.code,
    kind: field.kind,
    label: say(field.label, locale),
    required: field.requiredFor.includes(type),
    ...(hints.length > 0 && { hint: hints.join(". ").replace(/\.\./g, ".") }),
    ...(field.unit && { unit: say(field.unit, locale) }),
    ...(field.options && {
      options: field.options.map(({ value, label, hint }) => ({
        value,
        label: say(label, locale),
        ...(hint && { hint: say(hint, locale) }),
      })),
    }),
    ...(field.allowUnknown && { unknown: `${field.code}${unknownSuffix}` }),
    ...(field.fixed && { fixed: true as const }),
    ...((field.check && codes.has(field.check)) || field.kind === "phone" ? { short: true } : {}),
    ...(field.autocomplete && { autocomplete: field.autocomplete }),
    ...(field.kind === "longtext" && { maxLength: field.maxLength, minLength: field.minLength }),
  };
}
