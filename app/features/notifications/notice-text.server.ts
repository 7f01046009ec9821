import { isLocale, type Locale, say, type Text } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";

export type StoredNotice = { kind: string; params: unknown };

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "ru" in value && "en" in value;
}

/**
 * A notice in one language: a line for lists, a body, where it leads, and a subject for letters, which
 * says nothing that people typed beyond an application's number and title.
 */
export function noticeText(notice: StoredNotice, locale: Locale) {
  const stored = (notice.params ?? {}) as Record<string, string | number | Text>;
  const params = Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [key, isText(value) ? say(value, locale) : value]),
  );
  const t = translator(locale, "notifications");
  const title = t(`${notice.kind}.title`, params);
  return {
    title,
    subject: t(`${notice.kind}.subject`, { ...params, defaultValue: title }),
    body: t(`${notice.kind}.body`, params),
    href: String(params.href ?? "/portal"),
  };
}

/** The language in which a person is written to. */
export function writtenLocale(locale: string): Locale {
  return isLocale(locale) ? locale : "ru";
}
