import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Banner } from "~/ui";
import type { EditableSection } from "./section-context";

/** What the cluster asked about this section, each question leading to its field. */
export function AskedHere({ asked }: { asked: NonNullable<EditableSection["asked"]> }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  return (
    <Banner tone="action" title={t("asked.title", { count: asked.questions.length })}>
      <ul className="asked-here">
        {asked.questions.map(({ field, label, text, dueOn }) => (
          <li key={field + text}>
            <a href={`#${field}`}>{label}</a>{" "}
            <span className="quiet">{t("asked.due", { date: formatDate(dueOn, locale) })}</span>
            <span className="asked-here__text">{text}</span>
          </li>
        ))}
      </ul>
      <p>{t("asked.lead")}</p>
    </Banner>
  );
}
