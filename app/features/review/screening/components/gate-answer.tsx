import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { StatusTag } from "~/ui";
import type { ShownAnswer } from "../screening-page.server";

const tones = { yes: "success", no: "danger", not_applicable: "neutral" } as const;

/** A stored answer to a gate: what, why, shown by what, and who gave it when. */
export function GateAnswerText({ stored }: { stored: ShownAnswer }) {
  const { t } = useTranslation("review-screening");
  const locale = useLocale();
  const { evidence, words } = stored;
  return (
    <div className="gate__answer">
      <StatusTag tone={tones[stored.answer]}>{t(`answers.${stored.answer}`)}</StatusTag>
      {stored.note && <p className="gate__note">{stored.note}</p>}
      {(evidence || words) && (
        <p>
          {t("evidence.shownBy")}:{" "}
          {evidence &&
            (evidence.href ? <a href={evidence.href}>{evidence.label}</a> : evidence.label)}
          {evidence && words && ", "}
          {words}
        </p>
      )}
      <p className="gate__by">
        {t("answeredBy", { name: stored.by, date: formatDateTime(stored.at, locale) })}
      </p>
    </div>
  );
}
