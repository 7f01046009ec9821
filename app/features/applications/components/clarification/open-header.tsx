import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import { Banner } from "~/ui";
import type {
  ClarificationPageData,
  OpenClarification,
} from "../../clarifications/applicant-clarification.server";
import { OnlyOwner } from "../owner-steps";

/** What is asked for, until when, and who may do what. */
export function OpenHeader({
  open,
  page,
}: {
  open: OpenClarification;
  page: Pick<ClarificationPageData, "role" | "owners">;
}) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  const due = formatDate(open.dueAt, locale);
  if (open.late) {
    return <Banner tone="warning">{t("page.late", { date: due })}</Banner>;
  }
  return (
    <>
      <Banner tone="action" title={t("page.due", { date: due })}>
        <p>
          {t("page.lead", { stage: open.stage, date: formatDateTime(open.askedAt, locale) })}{" "}
          {open.extended && t("page.extended")}
        </p>
        {page.role !== "owner" && <OnlyOwner view={page} />}
      </Banner>
      {open.note && (
        <section aria-labelledby="note-title">
          <h2 id="note-title" className="sr-only">
            {t("page.note")}
          </h2>
          <blockquote className="said__text">{open.note}</blockquote>
        </section>
      )}
    </>
  );
}
