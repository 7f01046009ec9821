import { isRouteErrorResponse } from "@remix-run/react";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { ResponseContext } from "./response-context";
import { ButtonLink, ButtonRow, PageHeader } from "./ui";

const known = new Set([400, 403, 404, 405, 409, 413, 429, 503]);

/** The HTTP status that a thrown response or fault is shown with. */
export function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** The status as the messages know it. */
export function errorCode(status: number): string {
  return known.has(status) ? String(status) : "500";
}

/** What went wrong, in the reader's words, and where to go from here. */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTranslation("errors");
  const code = errorCode(status);
  const { incident } = useContext(ResponseContext);
  return (
    <>
      <PageHeader title={t(`${code}.title`)} lead={t(`${code}.body`)} eyebrow={code} />
      {code === "500" && incident && <p>{t("incident", { incident })}</p>}
      <ButtonRow>
        <ButtonLink href="/">{t("home")}</ButtonLink>
        <ButtonLink href="/portal" variant="secondary">
          {t("portal")}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
