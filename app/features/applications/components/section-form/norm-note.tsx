import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import { DeviationNote } from "~/ui";
import type { FieldView } from "../../draft/section-view";
import type { LiveTotals } from "../../form/totals";
import { useSection } from "./section-context";

/** Percent by which a load may differ from its norm before the note turns into a warning. */
const tolerance = 60;

type NormCode = keyof LiveTotals["deviation"];

function isNormCode(code: string, totals: LiveTotals): code is NormCode {
  return code in totals.deviation;
}

/** A difference in percent with its sign. */
export function signedPercent(percent: number): string {
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)} %`;
}

/** What the norms expect of a load for the areas stated, and how far the answer lies from it. */
export function NormNote({ field }: { field: FieldView }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const { totals } = useSection();
  if (!isNormCode(field.code, totals)) return null;
  const norm = totals.norm[field.code];
  if (!(norm > 0)) return <p className="quiet">{t("norm.noAreas")}</p>;
  const deviation = totals.deviation[field.code];
  const far = deviation !== null && Math.abs(deviation) > tolerance;
  return (
    <DeviationNote
      norm={{
        label: t("norm.label"),
        text: `${formatNumber(norm, locale, norm < 100 ? 2 : 0)}\u00a0${field.unit ?? ""}`,
      }}
      difference={deviation === null ? undefined : signedPercent(deviation)}
      tone={deviation === null ? "neutral" : far ? "warning" : "success"}
      note={t("norm.byAreas")}
    />
  );
}
