import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { StatusTag, type Tone } from "~/ui";
import type { Fit, FitVerdict } from "../fit/fit";
import { explanation, parameterName, sayChange, sayFinding } from "./fit-words";

const toneOf: Record<FitVerdict, Tone> = {
  fits: "success",
  fits_with_works: "warning",
  does_not_fit: "danger",
};

export function FitTag({ verdict }: { verdict: FitVerdict }) {
  const { t } = useTranslation("site-fit");
  return <StatusTag tone={toneOf[verdict]}>{t(`verdicts.${verdict}`)}</StatusTag>;
}

/** What does not simply fit, each with the least that would make it fit. */
export function FitReasons({ fit }: { fit: Fit }) {
  const { t } = useTranslation("site-fit");
  const locale = useLocale();
  if (fit.findings.length === 0) return null;
  return (
    <ul className="fit-reasons">
      {fit.findings.map((finding) => {
        const why = explanation(finding.parameter, locale);
        return (
          <li key={finding.parameter} className={`fit-reasons__${finding.outcome}`}>
            <strong>{parameterName(finding.parameter, t, locale)}.</strong>{" "}
            {sayFinding(finding, t, locale)}
            {finding.changes.length > 0 && (
              <span className="fit-reasons__way">
                {t("way")}{" "}
                {finding.changes.map((change) => sayChange(change, t, locale)).join(` ${t("or")} `)}
              </span>
            )}
            {why && <span className="fit-reasons__why">{why}</span>}
          </li>
        );
      })}
    </ul>
  );
}
