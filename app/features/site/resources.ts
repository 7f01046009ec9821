import type { Text } from "~/platform/i18n/text";

export const resources = [
  "area_m2",
  "power_kw",
  "power_cat1_kw",
  "water_m3d",
  "pw_lh",
  "wfi_lh",
  "pure_steam_kgh",
  "steam_th",
  "heat_gcalh",
  "cooling_kw",
  "gas_nm3h",
  "air_nm3h",
  "sewage_m3d",
  "trucks_day",
] as const;

/** What the site gives and a company draws; the codes are those of the form's fields, and the area itself. */
export type Resource = (typeof resources)[number];

export type ResourceRow = {
  readonly code: Resource;
  readonly label: Text;
  readonly unit: Text;
  /** What part of the peaks of many falls together (domain brief §2.2); 1 where nothing is known. */
  readonly diversity: number;
};

const row = (
  code: Resource,
  label: readonly [ru: string, en: string],
  unit: readonly [ru: string, en: string],
  diversity = 1,
): ResourceRow => ({
  code,
  label: { ru: label[0], en: label[1] },
  unit: { ru: unit[0], en: unit[1] },
  diversity,
});

export const resourceRows: readonly ResourceRow[] = [
  row("area_m2", ["Площадь", "Area"], ["м²", "m²"]),
  row("power_kw", ["Электрическая мощность", "Electric load"], ["кВт", "kW"], 0.7),
  row("power_cat1_kw", ["Из неё категории I", "Of it category I"], ["кВт", "kW"]),
  row("water_m3d", ["Вода", "Water"], ["м³/сут", "m³/day"], 0.8),
  row("pw_lh", ["Вода очищенная (PW)", "Purified water (PW)"], ["л/ч", "l/h"], 0.8),
  row("wfi_lh", ["Вода для инъекций (WFI)", "Water for injection (WFI)"], ["л/ч", "l/h"], 0.8),
  row("pure_steam_kgh", ["Чистый пар", "Pure steam"], ["кг/ч", "kg/h"], 0.75),
  row("steam_th", ["Технический пар", "Plant steam"], ["т/ч", "t/h"], 0.75),
  row("heat_gcalh", ["Тепло", "Heat"], ["Гкал/ч", "Gcal/h"]),
  row("cooling_kw", ["Холод", "Cooling"], ["кВт", "kW"]),
  row("gas_nm3h", ["Природный газ", "Natural gas"], ["нм³/ч", "Nm³/h"]),
  row("air_nm3h", ["Сжатый воздух", "Compressed air"], ["нм³/ч", "Nm³/h"]),
  row("sewage_m3d", ["Стоки", "Wastewater"], ["м³/сут", "m³/day"], 0.8),
  row("trucks_day", ["Грузовые рейсы", "Truck trips"], ["рейсов/сут", "trips/day"]),
];

/** The row of a resource. */
export function resourceRow(code: Resource): ResourceRow {
  const found = resourceRows.find((one) => one.code === code);
  if (!found) throw new Error(`No resource ${code}`);
  return found;
}
