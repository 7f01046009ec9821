import { useTranslation } from "react-i18next";
import { shareOfFree } from "~/features/site";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import { Card } from "~/ui";
import type { FreeTotals } from "../../draft/free-on-site.server";
import { parseNumber } from "../../form/parse-number";
import { textOf, useSection } from "./section-context";

/** What part of what is free on the site the answers ask for, as they stand; totals alone. */
export function FreePanel({ free }: { free: FreeTotals }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const { current, totals } = useSection();
  const rows = free.rows.flatMap(({ code, label, unit, amount, from }) => {
    const typed = code === "area" ? (totals.totalArea ?? "") : textOf(current[code]);
    const parsed = parseNumber(typed, unit);
    const asked = parsed.ok ? Number(parsed.value) : 0;
    if (!(asked > 0)) return [];
    const share = shareOfFree(asked, amount);
    const note =
      amount === 0
        ? t("free.nothing")
        : share === null
          ? t("free.more", { from })
          : t("free.share", { share, from });
    const value = `${formatNumber(asked, locale)}\u00a0${say(unit, locale)}`;
    return [{ code, label: label || t("totals.area"), value, note, off: share === null }];
  });
  if (rows.length === 0) return null;
  return (
    <Card title={t("free.title")} level={2}>
      <dl className="totals">
        {rows.map(({ code, label, value, note, off }) => (
          <div key={code} className={off ? "totals__row--off" : undefined}>
            <dt>{label}</dt>
            <dd>
              {value}
              <span className="totals__note">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {t("free.lead")} {free.illustrative && <strong>{t("free.illustrative")}</strong>}
      </p>
    </Card>
  );
}
