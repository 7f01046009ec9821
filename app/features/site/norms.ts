import type { Text } from "~/platform/i18n/text";

export const spaceTypes = [
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
] as const;

/** What a square metre is used for; the form asks for it as `area_<type>`. */
export type SpaceType = (typeof spaceTypes)[number];

/** Planning norm of one space type at gross peak, before diversity (domain brief §2.2). */
export type SpaceNorm = {
  readonly type: SpaceType;
  readonly label: Text;
  /** What belongs to the type, for people who do not know the term. */
  readonly note: Text;
  /** kW per m², and the range seen where one is known. */
  readonly power: number;
  readonly powerRange?: readonly [number, number];
  /** Supply air, m³/h per m². */
  readonly freshAir: number;
  /** Heat, 10⁻⁵ Gcal/h per m². */
  readonly heat: number;
  /** Floor load, kN per m². */
  readonly floor: number;
};

/** The seeded norms; the administrator may replace them, so every calculation takes them as a parameter. */
export const defaultNorms: readonly SpaceNorm[] = [
  {
    type: "gmp_ab",
    label: { ru: "Чистые помещения GMP A/B", en: "GMP grade A/B cleanrooms" },
    note: {
      ru: "асептические операции; ISO 5 в зоне A, ISO 5–7 в зоне B",
      en: "aseptic operations; ISO 5 in grade A, ISO 5–7 in grade B",
    },
    power: 1.5,
    powerRange: [0.8, 2.4],
    freshAir: 22,
    heat: 30,
    floor: 10,
  },
  {
    type: "gmp_c",
    label: { ru: "Чистые помещения GMP C", en: "GMP grade C cleanrooms" },
    note: {
      ru: "приготовление растворов, подготовка; ISO 7–8",
      en: "solution preparation, staging; ISO 7–8",
    },
    power: 0.5,
    powerRange: [0.3, 1.2],
    freshAir: 19,
    heat: 25,
    floor: 10,
  },
  {
    type: "gmp_d",
    label: { ru: "Чистые помещения GMP D", en: "GMP grade D cleanrooms" },
    note: {
      ru: "мойка, взвешивание; ISO 8 в оснащённом состоянии",
      en: "washing, weighing; ISO 8 at rest",
    },
    power: 0.4,
    powerRange: [0.2, 0.6],
    freshAir: 15,
    heat: 25,
    floor: 10,
  },
  {
    type: "cnc",
    label: {
      ru: "Контролируемые неклассифицируемые, упаковка",
      en: "Controlled not classified, packaging",
    },
    note: {
      ru: "упаковка, маркировка, коридоры участка",
      en: "packaging, labelling, corridors of the suite",
    },
    power: 0.15,
    powerRange: [0.08, 0.25],
    freshAir: 8,
    heat: 15,
    floor: 7,
  },
  {
    type: "lab_rd",
    label: { ru: "Лаборатории НИОКР", en: "R&D laboratories" },
    note: {
      ru: "исследования и разработка, перенос процесса",
      en: "research, development, process transfer",
    },
    power: 0.16,
    freshAir: 24,
    heat: 32,
    floor: 5,
  },
  {
    type: "lab_qc",
    label: { ru: "Лаборатории контроля качества", en: "Quality control laboratories" },
    note: {
      ru: "физико-химия, микробиология, стабильность",
      en: "physical chemistry, microbiology, stability",
    },
    power: 0.18,
    freshAir: 24,
    heat: 32,
    floor: 5,
  },
  {
    type: "vivarium",
    label: { ru: "Виварий", en: "Vivarium" },
    note: {
      ru: "содержание животных и процедурные; подсобные занимают 40–60 % площади",
      en: "animal housing and procedures; support rooms take 40–60% of the space",
    },
    power: 0.25,
    powerRange: [0.15, 0.4],
    freshAir: 36,
    heat: 45,
    floor: 6,
  },
  {
    type: "wh_amb",
    label: { ru: "Склад 15–25 °C", en: "Warehouse 15–25 °C" },
    note: {
      ru: "сырьё, упаковка, готовая продукция",
      en: "materials, packaging, finished product",
    },
    power: 0.03,
    freshAir: 1.5,
    heat: 8,
    floor: 20,
  },
  {
    type: "wh_2_8",
    label: { ru: "Склад 2–8 °C", en: "Cold store 2–8 °C" },
    note: { ru: "холодильные камеры", en: "cold rooms" },
    power: 0.1,
    freshAir: 1,
    heat: 3,
    floor: 20,
  },
  {
    type: "wh_frozen",
    label: { ru: "Склад −20 °C", en: "Freezer store −20 °C" },
    note: { ru: "морозильные камеры", en: "freezer rooms" },
    power: 0.18,
    freshAir: 1,
    heat: 3,
    floor: 20,
  },
  {
    type: "wh_ult",
    label: { ru: "Хранение −70…−196 °C", en: "Ultra-low storage −70…−196 °C" },
    note: {
      ru: "морозильники, сосуды с жидким азотом, биобанк",
      en: "freezers, liquid nitrogen vessels, biobank",
    },
    power: 0.35,
    freshAir: 6,
    heat: 10,
    floor: 20,
  },
  {
    type: "office",
    label: { ru: "Офисные помещения", en: "Offices" },
    note: {
      ru: "рабочие места, переговорные, учебный класс",
      en: "desks, meeting rooms, training room",
    },
    power: 0.06,
    freshAir: 4,
    heat: 8,
    floor: 3,
  },
  {
    type: "tech",
    label: { ru: "Технические помещения", en: "Plant rooms" },
    note: {
      ru: "вентиляционные камеры, водоподготовка, электрощитовые",
      en: "air handling, water treatment, switchgear",
    },
    power: 0.02,
    freshAir: 1.5,
    heat: 3,
    floor: 10,
  },
];
