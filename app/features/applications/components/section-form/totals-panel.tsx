import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Card } from "~/ui";
import type { LiveTotals } from "../../form/totals";
import { signedPercent } from "./norm-note";
import { useSection } from "./section-context";

type Row = {
  key: string;
  label: string;
  value: string;
  note?: string;
  tone?: "good" | "off";
};

/** Sums, shares and norms of the section as it stands; only what this section asks about. */
export function TotalsPanel() {
  const { t } = useTranslation("form");
  const { totals, fields, tables } = useSection();
  const rows = useRows(totals, new Set([...fields.keys(), ...tables]));
  if (rows.length === 0) return null;
  return (
    <Card title={t("totals.title")} level={2}>
      <dl className="totals">
        {rows.map(({ key, label, value, note, tone }) => (
          <div key={key} className={tone && `totals__row--${tone}`}>
            <dt>{label}</dt>
            <dd>
              {value}
              {note && <span className="totals__note">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function useRows(totals: LiveTotals, codes: ReadonlySet<string>): Row[] {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const number = (value: string | number, unit: string, digits = 2) =>
    `${formatNumber(value, locale, digits)}\u00a0${unit}`;
  const units = {
    m2: t("totals.units.m2"),
    mrub: t("totals.units.mrub"),
    kw: t("totals.units.kw"),
    air: t("totals.units.air"),
    heat: t("totals.units.heat"),
    perM2: t("totals.units.perM2"),
  };
  const agreement = (difference: string | null, unit: string): Pick<Row, "note" | "tone"> =>
    difference === null
      ? {}
      : Number(difference) === 0
        ? { note: t("totals.agrees"), tone: "good" }
        : { note: t("totals.difference", { value: number(difference, unit) }), tone: "off" };
  const { norm } = totals;
  const rows: Row[] = [];
  const add = (key: string, value: string | null, more: Partial<Row> = {}) => {
    if (value !== null) rows.push({ key, label: t(`totals.${key}`), value, ...more });
  };
  const has = (code: string) => codes.has(code);

  if (has("area_office")) {
    add("area", number(totals.totalArea ?? "0", units.m2));
    if (totals.gmpShare) add("gmpShare", number(totals.gmpShare, "%", 1));
    if (norm.area_m2 > 0) {
      add("normPower", number(norm.power_kw, units.kw, 0));
      add("normAir", number(norm.fresh_air_m3h, units.air, 0));
      add("normHeat", number(norm.heat_gcalh, units.heat));
    }
  }
  if (has("power_kw") && totals.totalArea) {
    add("area", number(totals.totalArea, units.m2));
    for (const [key, code] of [
      ["normPower", "power_kw"],
      ["normAir", "fresh_air_m3h"],
      ["normHeat", "heat_gcalh"],
    ] as const) {
      const off = totals.deviation[code];
      const unit = { power_kw: units.kw, fresh_air_m3h: units.air, heat_gcalh: units.heat }[code];
      add(key, number(norm[code], unit), off === null ? {} : { note: signedPercent(off) });
    }
  }
  if (has("phases")) {
    add("phases", number(totals.phasesArea ?? "0", units.m2), {
      ...agreement(totals.phasesDifference, units.m2),
    });
    if (totals.totalArea) add("area", number(totals.totalArea, units.m2));
  }
  if (has("staff_production")) {
    add("staff", formatNumber(totals.totalStaff ?? "0", locale));
    if (totals.areaPerJob) add("perJob", number(totals.areaPerJob, units.m2, 0));
  }
  if (has("capex_building") && totals.capexParts) {
    add("capex", number(totals.capexParts, units.mrub), {
      ...agreement(totals.capexDifference, units.mrub),
    });
  }
  if (has("capex_mrub") && totals.capexPerM2) {
    add("perM2", number(totals.capexPerM2, units.perM2, 0));
  }
  if (has("fin_own") && totals.fundingSum) {
    const gap = formatNumber(Number(totals.fundingSum) - 100, "en", 2).replace(/,/g, "");
    add("funding", number(totals.fundingSum, "%"), agreement(gap, "%"));
  }
  if (has("revenue_y1") && totals.revenueSum) {
    add("revenue", number(totals.revenueSum, units.mrub));
  }
  return rows;
}
