export const locales = ["ru", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "ru";

/** Data that people read, in both languages. */
export type Text = Readonly<Record<Locale, string>>;

/** The text in the reader's language. */
export function say(text: Text, locale: Locale): string {
  return text[locale];
}

export function isLocale(value: unknown): value is Locale {
  return value === "ru" || value === "en";
}
