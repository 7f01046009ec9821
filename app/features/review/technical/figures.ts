import type { SpaceType } from "~/features/site";
import type { Text } from "~/platform/i18n";

/** Figures of the engineer's sheet that belong together, by the codes of the form's fields. */
export type FigureGroup = {
  code: string;
  title: Text;
  figures: readonly string[];
  /** those that add up to a figure of their own, all in one unit */
  sum?: readonly string[];
};

const space: readonly SpaceType[] = [
  "gmp_ab",
  "gmp_c",
  "gmp_d",
  "cnc",
  "lab_rd",
  "lab_qc",
  "vivarium",
  "wh_amb",
  "wh_2_8",
  "wh_frozen",
  "wh_ult",
  "office",
  "tech",
];
const areas = space.map((type) => `area_${type}`);
const medical = ["a", "b", "v", "g", "d"].map((letter) => `med_waste_${letter}`);
const industrial = [1, 2, 3, 4, 5].map((hazard) => `ind_waste_${hazard}`);

/** What the engineer judges, in the order of the sheet. */
export const figureGroups: readonly FigureGroup[] = [
  {
    code: "areas",
    title: { ru: "Площади", en: "Areas" },
    figures: [...areas, "area_expansion"],
    sum: areas,
  },
  {
    code: "electricity",
    title: { ru: "Электроснабжение", en: "Electricity" },
    figures: ["power_kw", "power_cat", "power_cat1_kw"],
  },
  { code: "water", title: { ru: "Вода", en: "Water" }, figures: ["water_m3d", "pw_lh", "wfi_lh"] },
  {
    code: "heat",
    title: { ru: "Пар, тепло и холод", en: "Steam, heat and cooling" },
    figures: ["pure_steam_kgh", "steam_th", "heat_gcalh", "cooling_kw"],
  },
  {
    code: "gases",
    title: { ru: "Газы и вентиляция", en: "Gases and ventilation" },
    figures: ["gas_nm3h", "air_nm3h", "gases", "fresh_air_m3h"],
  },
  {
    code: "wastewater",
    title: { ru: "Сточные воды", en: "Wastewater" },
    figures: ["sewage_m3d", "process_m3d", "rain_m3d", "ww_treatment", "ww_ph", "ww_t"],
  },
  {
    code: "building",
    title: { ru: "Здание", en: "Building" },
    figures: ["floor_kn", "height_m", "freight_t", "vibration"],
  },
  {
    code: "logistics",
    title: { ru: "Логистика", en: "Logistics" },
    figures: ["trucks_day", "trucks_heavy", "trucks_reefer", "docks"],
  },
  {
    code: "medical_waste",
    title: { ru: "Медицинские отходы", en: "Medical waste" },
    figures: medical,
    sum: medical,
  },
  {
    code: "industrial_waste",
    title: { ru: "Отходы производства", en: "Industrial waste" },
    figures: industrial,
    sum: industrial,
  },
  {
    code: "safety",
    title: {
      ru: "Биологическая, санитарная, пожарная безопасность",
      en: "Biological, sanitary and fire safety",
    },
    figures: [
      "bsl",
      "pathogen_group",
      "gmo_risk_level",
      "special_processes",
      "szz_class",
      "szz_m",
      "fire_category",
      "fire_ab_m2",
    ],
  },
];

/** All of them by code. */
export const figureCodes: readonly string[] = figureGroups.flatMap((group) => group.figures);
