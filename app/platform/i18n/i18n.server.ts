import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { messages } from "~/locales";
import { oneStop } from "./one-stop";
import { defaultLocale, isLocale, type Locale } from "./text";

function open(locale: Locale): i18n {
  const instance = createInstance();
  instance
    .use(initReactI18next)
    .use(oneStop)
    .init({
      lng: locale,
      resources: { [locale]: messages[locale] },
      ns: Object.keys(messages[locale]),
      defaultNS: "ui",
      initAsync: false,
      interpolation: { escapeValue: false },
      postProcess: oneStop.name,
      returnNull: false,
    });
  return instance;
}

const instances: Record<Locale, i18n> = { ru: open("ru"), en: open("en") };

/** The messages of one language, loaded once at start. */
export function i18nOf(locale: Locale): i18n {
  return instances[locale];
}

/** A translating function for text made on the server: mail, titles, documents. */
export function translator(locale: Locale, namespace: keyof (typeof messages)["ru"]) {
  return instances[locale].getFixedT(locale, namespace) as (
    key: string,
    params?: Record<string, unknown>,
  ) => string;
}

const cookieName = "lng";

/** The reader's language: `?lng=`, then the account's, then the cookie's, then the browser's, then Russian. */
export function getLocale(request: Request, accountLocale?: string): Locale {
  const asked = new URL(request.url).searchParams.get("lng");
  if (isLocale(asked)) return asked;
  if (isLocale(accountLocale)) return accountLocale;
  const cookie = /(?:^|;\s*)lng=(ru|en)(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1];
  if (isLocale(cookie)) return cookie;
  const preferred = (request.headers.get("accept-language") ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLocale);
  return preferred ?? defaultLocale;
}

/** The cookie that keeps a language chosen by `?lng=`. */
export function localeCookie(locale: Locale): string {
  return `${cookieName}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}
