import { RemixBrowser } from "@remix-run/react";
import { createInstance } from "i18next";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { initReactI18next } from "react-i18next";
import { oneStop } from "./platform/i18n/one-stop";
import { I18nProvider } from "./platform/i18n/provider";
import { ResponseContext } from "./response-context";

const files = import.meta.glob<Record<string, unknown>>("./locales/{ru,en}/*.json", {
  import: "default",
});

/** Loads only the messages that the page names in `data-messages`, in its own language. */
async function hydrate() {
  const { lang, dataset } = document.documentElement;
  const namespaces = (dataset.messages ?? "").split(" ").filter(Boolean);
  const loaded = await Promise.all(
    namespaces.map(async (name) => [name, await files[`./locales/${lang}/${name}.json`]?.()]),
  );
  const i18n = createInstance();
  i18n
    .use(initReactI18next)
    .use(oneStop)
    .init({
      lng: lang,
      resources: { [lang]: Object.fromEntries(loaded) },
      ns: namespaces,
      defaultNS: "ui",
      initAsync: false,
      interpolation: { escapeValue: false },
      postProcess: oneStop.name,
    });
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <ResponseContext.Provider value={{ refused: dataset.refused === "true" }}>
          <I18nProvider i18n={i18n}>
            <RemixBrowser />
          </I18nProvider>
        </ResponseContext.Provider>
      </StrictMode>,
    );
  });
}

void hydrate();
