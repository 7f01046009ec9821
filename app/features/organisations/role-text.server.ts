import { formatDate, type Text } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import type { MemberRole } from "./kinds";

/** A role's name in both languages, for notices. */
export function roleText(role: MemberRole): Text {
  const say = (locale: "ru" | "en") => translator(locale, "organisations")(`roles.${role}`);
  return { ru: say("ru"), en: say("en") };
}

/** A day in both languages, for notices. */
export function dayText(day: Date): Text {
  return { ru: formatDate(day, "ru"), en: formatDate(day, "en") };
}
