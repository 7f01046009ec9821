import type { i18n } from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import type { Locale } from "./text";

/** Gives the tree below the messages of one language. */
export function I18nProvider({ i18n, children }: { i18n: i18n; children: ReactNode }) {
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}

/** The language this page is shown in. */
export function useLocale(): Locale {
  return useTranslation().i18n.language as Locale;
}
