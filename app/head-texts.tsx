import { useMatches, useRouteError } from "@remix-run/react";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { errorCode, statusOf } from "./error-page";
import { ResponseContext } from "./response-context";

/**
 * Title and description of the page: those of the deepest loader that gives them, a fault has its own.
 * Not Remix's `meta`, as the root's knows nothing of the routes below it.
 */
export function HeadTexts() {
  const { t } = useTranslation("errors");
  const error = useRouteError();
  const { refused } = useContext(ResponseContext);
  const loaded = useMatches().map((match) => (match.data ?? {}) as Record<string, unknown>);
  const deepest = (name: string) => {
    const text = loaded.map((data) => data[name]).findLast((one) => typeof one === "string");
    return typeof text === "string" ? text : undefined;
  };
  const title = error
    ? t(`${errorCode(statusOf(error))}.title`)
    : (deepest("title") ?? t("404.title"));
  const said = title && refused && !error ? t("refused", { title }) : title;
  const description = error ? undefined : deepest("description");
  const siteName = deepest("siteName") ?? "ММК";
  return (
    <>
      <title>{said ? `${said} · ${siteName}` : siteName}</title>
      {description && <meta name="description" content={description} />}
    </>
  );
}
