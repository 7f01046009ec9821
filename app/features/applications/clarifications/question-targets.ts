import { type Locale, say } from "~/platform/i18n";
import { flatAnswers, isShown } from "../form/conditions";
import { sectionsFor } from "../form/sections";
import type { ApplicantType, Group, RawBySection } from "../form/types";
import { slotTargets } from "./slot-targets";
import { type TargetGroup, type TargetOption, targetText } from "./target";

/** What may be asked about in an application: its fields by section, then its document slots. */
export function targetGroups(
  type: ApplicantType,
  answers: RawBySection,
  locale: Locale,
): TargetGroup[] {
  const all = flatAnswers(answers);
  const options = (group: Group): TargetOption[] => {
    if (group.repeat) {
      const value = targetText({ target: "field", code: group.repeat.code });
      return [{ value, label: say(group.title, locale) }];
    }
    return group.fields
      .filter((field) => !field.fixed && isShown(field, type, all))
      .map((field) => ({
        value: targetText({ target: "field", code: field.code }),
        label: field.unit
          ? `${say(field.label, locale)}, ${say(field.unit, locale)}`
          : say(field.label, locale),
      }));
  };
  const sections = sectionsFor(type).map((section) => ({
    label: say(section.title, locale),
    options: section.groups.flatMap(options),
  }));
  return [...sections, ...slotTargets(type, locale)].filter((group) => group.options.length > 0);
}

/** The name of what a question is about; the whole application's is given by the page. */
export function targetLabel(
  type: ApplicantType,
  { target, code }: { target: "field" | "document" | "general"; code: string | null },
  locale: Locale,
): string | null {
  if (target === "general" || code === null) return null;
  if (target === "document") {
    const value = targetText({ target, code });
    const slots = slotTargets(type, locale).flatMap((group) => group.options);
    return slots.find((slot) => slot.value === value)?.label ?? code;
  }
  const groups = sectionsFor(type).flatMap((section) => section.groups);
  const table = groups.find((group) => group.repeat?.code === code);
  if (table) return say(table.title, locale);
  const field = groups.flatMap((group) => group.fields).find((one) => one.code === code);
  return field ? say(field.label, locale) : code;
}
