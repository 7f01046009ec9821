import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { StatusTag } from "~/ui";
import type { ShownVerdict } from "../shown-figure";

const tones = { accepted: "success", corrected: "warning", questioned: "action" } as const;

/** A stored verdict: what, to which number, why, and who judged it when. */
export function FigureVerdict({ verdict: one }: { verdict: ShownVerdict }) {
  const { t } = useTranslation("review-technical");
  const locale = useLocale();
  return (
    <div className="gate__answer">
      <span>
        <StatusTag tone={tones[one.verdict]}>{t(`verdicts.${one.verdict}`)}</StatusTag>{" "}
        {one.corrected && <strong>{one.corrected}</strong>}
      </span>
      {one.reason && <p className="gate__note">{one.reason}</p>}
      <p className="gate__by">
        {t("judgedBy", { name: one.by, date: formatDateTime(one.at, locale) })}
      </p>
    </div>
  );
}
