import { productTypes, therapeuticAreas } from "~/features/applications";
import type { Text } from "~/platform/i18n";
import type { DemandedCompetence } from "../demands/demands";

export type CompetenceGroup = "area" | "product" | "discipline";
export type Competence = { code: string; group: CompetenceGroup; label: Text };

const discipline = (code: string, ru: string, en: string): Competence => ({
  code,
  group: "discipline",
  label: { ru, en },
});

/** The disciplines that a stated hazard demands by name. */
const demanded: Record<DemandedCompetence, Competence> = {
  biosafety: discipline("biosafety", "Биологическая безопасность", "Biosafety"),
  fire_safety: discipline("fire_safety", "Пожарная безопасность", "Fire safety"),
  sanitary_zone: discipline(
    "sanitary_zone",
    "Санитарно-защитные зоны и экология",
    "Sanitary protection zones and environment",
  ),
  radiation_safety: discipline("radiation_safety", "Радиационная безопасность", "Radiation safety"),
};

/** The code of a competence in one of the form's own options. */
export const areaCode = (value: string) => `area_${value}`;
export const productCode = (value: string) => `product_${value}`;

/** What an expert may be asked to judge: the form's own areas and products, and disciplines. */
export const competences: readonly Competence[] = [
  ...therapeuticAreas
    .filter(({ value }) => value !== "other")
    .map(({ value, label }) => ({ code: areaCode(value), group: "area" as const, label })),
  ...productTypes.map(({ value, label }) => ({
    code: productCode(value),
    group: "product" as const,
    label,
  })),
  ...Object.values(demanded),
  discipline("gmp", "Надлежащая производственная практика (GMP)", "Good manufacturing practice"),
  discipline("engineering", "Инженерные системы и помещения", "Engineering and premises"),
  discipline("clinical", "Клинические исследования", "Clinical trials"),
  discipline("finance", "Экономика и финансы", "Economics and finance"),
  discipline("ip", "Интеллектуальная собственность", "Intellectual property"),
];

export const competenceGroups = ["area", "product", "discipline"] as const;

const byCode = new Map(competences.map((one) => [one.code, one]));

/** A competence by its code; undefined for one that the table no longer has. */
export const findCompetence = (code: string): Competence | undefined => byCode.get(code);
