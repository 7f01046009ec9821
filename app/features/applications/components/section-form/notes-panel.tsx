import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Banner, Card } from "~/ui";
import type { SectionNotes } from "../../draft/section-page.server";

/** Remarks on a section that do not stand in the way, and values promised for later. */
export function NotesPanel({ notes }: { notes: SectionNotes }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const { warnings, gaps, stops } = notes;
  return (
    <>
      {stops.length > 0 && (
        <Banner tone="danger" title={t("notes.stops")}>
          {stops.map(({ field, message }) => (
            <p key={message}>
              <a href={`#${field}`}>{message}</a>
            </p>
          ))}
        </Banner>
      )}
      {warnings.length > 0 && (
        <Card title={t("notes.warnings")}>
          <p className="field__hint">{t("notes.warningsLead")}</p>
          <ul className="notes">
            {warnings.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <a href={`#${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {gaps.length > 0 && (
        <Card title={t("notes.gaps")}>
          <ul className="notes">
            {gaps.map(({ field, label, by }) => (
              <li key={field}>
                <a href={`#${field}`}>{t("notes.gap", { label, date: formatDate(by, locale) })}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
