import { useTranslation } from "react-i18next";
import { ButtonLink, ButtonRow, PageHeader } from "./ui";

const known = new Set([400, 403, 404, 405, 409, 413, 429, 503]);

/** What went wrong, in the reader's words, and where to go from here. */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTranslation("errors");
  const code = known.has(status) ? String(status) : "500";
  return (
    <>
      <PageHeader title={t(`${code}.title`)} lead={t(`${code}.body`)} eyebrow={code} />
      <ButtonRow>
        <ButtonLink href="/">{t("home")}</ButtonLink>
        <ButtonLink href="/portal" variant="secondary">
          {t("portal")}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
