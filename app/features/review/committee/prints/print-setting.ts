import type { Locale } from "~/platform/i18n";

/** The words of the committee's texts, by key. */
export type Words = (key: string, params?: Record<string, unknown>) => string;

export type PrintSetting = { locale: Locale; words: Words };
