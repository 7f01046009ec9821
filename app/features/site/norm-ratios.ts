import type { Text } from "~/platform/i18n/text";

export const facilityKinds = [
  "sterile",
  "cell_gene",
  "biologics",
  "rd_lab",
  "warehouse",
  "office",
] as const;

/** What a whole facility mostly is; its plausible ratios differ by it. */
export type FacilityKind = (typeof facilityKinds)[number];

export const facilityLabels: Readonly<Record<FacilityKind, Text>> = {
  sterile: { ru: "стерильный розлив", en: "sterile fill-finish" },
  cell_gene: { ru: "клеточные и генные препараты", en: "cell and gene therapy" },
  biologics: { ru: "биологические субстанции", en: "biologics substance" },
  rd_lab: { ru: "лаборатории НИОКР", en: "R&D laboratories" },
  warehouse: { ru: "склад", en: "warehouse" },
  office: { ru: "офис", en: "office" },
};

export const ratioCodes = [
  "power",
  "water",
  "wfi",
  "steam",
  "air",
  "staff",
  "trucks",
  "capex",
] as const;
export type RatioCode = (typeof ratioCodes)[number];

/** One plausibility ratio per gross m² of a whole facility (domain brief §2.3). */
export type FacilityRatio = {
  readonly code: RatioCode;
  readonly label: Text;
  readonly unit: Text;
  /** The answer that is divided by the total area. */
  readonly field: string;
  /** Turns answer per m² into the ratio's unit. */
  readonly factor: number;
  readonly ranges: Readonly<Record<FacilityKind, readonly [number, number]>>;
};

function ratio(
  code: RatioCode,
  field: string,
  factor: number,
  label: Text,
  unit: Text,
  ranges: readonly (readonly [number, number])[],
): FacilityRatio {
  const byKind = Object.fromEntries(facilityKinds.map((kind, index) => [kind, ranges[index]]));
  return { code, field, factor, label, unit, ranges: byKind as FacilityRatio["ranges"] };
}

/** Ranges in the order of `facilityKinds`. */
export const facilityRatios: readonly FacilityRatio[] = [
  ratio("power", "power_kw", 1, { ru: "Мощность", en: "Power" }, { ru: "кВт/м²", en: "kW/m²" }, [
    [0.25, 0.4],
    [0.2, 0.35],
    [0.2, 0.4],
    [0.1, 0.2],
    [0.02, 0.05],
    [0.05, 0.08],
  ]),
  ratio(
    "water",
    "water_m3d",
    1000,
    { ru: "Вода", en: "Water" },
    { ru: "л/м²·сут", en: "l/m²·day" },
    [
      [8, 20],
      [4, 10],
      [8, 20],
      [4, 8],
      [0.2, 0.5],
      [1, 2],
    ],
  ),
  ratio(
    "wfi",
    "wfi_lh",
    1000,
    { ru: "Вода для инъекций", en: "Water for injection" },
    { ru: "л/ч на 1000 м²", en: "l/h per 1,000 m²" },
    [
      [100, 300],
      [20, 60],
      [150, 400],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ),
  ratio(
    "steam",
    "steam_th",
    1000,
    { ru: "Технический пар", en: "Plant steam" },
    { ru: "т/ч на 1000 м²", en: "t/h per 1,000 m²" },
    [
      [0.2, 0.5],
      [0.05, 0.15],
      [0.15, 0.4],
      [0, 0.05],
      [0, 0],
      [0, 0],
    ],
  ),
  ratio(
    "air",
    "air_nm3h",
    1000,
    { ru: "Сжатый воздух", en: "Compressed air" },
    { ru: "нм³/ч на 1000 м²", en: "Nm³/h per 1,000 m²" },
    [
      [40, 80],
      [30, 60],
      [40, 80],
      [20, 40],
      [0, 5],
      [0, 0],
    ],
  ),
  ratio(
    "staff",
    "staff_total",
    1000,
    { ru: "Рабочие места", en: "Jobs" },
    { ru: "чел. на 1000 м²", en: "people per 1,000 m²" },
    [
      [15, 30],
      [30, 50],
      [15, 30],
      [30, 50],
      [2, 5],
      [80, 120],
    ],
  ),
  ratio(
    "trucks",
    "trucks_day",
    1000,
    { ru: "Грузовые рейсы", en: "Truck trips" },
    { ru: "рейсов/сут на 1000 м²", en: "trips/day per 1,000 m²" },
    [
      [1, 2],
      [2, 4],
      [1, 2],
      [0.5, 1],
      [3, 6],
      [0.3, 0.5],
    ],
  ),
  ratio(
    "capex",
    "capex_mrub",
    1000,
    { ru: "Инвестиции", en: "Capital expenditure" },
    { ru: "тыс. ₽/м²", en: "RUB thousand/m²" },
    [
      [180, 450],
      [350, 800],
      [250, 600],
      [150, 350],
      [60, 150],
      [60, 120],
    ],
  ),
];

/** The widest plausible range over several kinds; null when none is named. */
export function ratioRange(
  ratioOf: FacilityRatio,
  kinds: readonly FacilityKind[],
): readonly [number, number] | null {
  if (kinds.length === 0) return null;
  const ranges = kinds.map((kind) => ratioOf.ranges[kind]);
  return [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
}
