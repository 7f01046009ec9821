import { Answers, type Values } from "~/features/applications";
import type { Text } from "~/platform/i18n";

/** What an expert must be able to judge when a hazard is stated (domain §2.1, §4). */
export const demandedCompetences = [
  "biosafety",
  "fire_safety",
  "sanitary_zone",
  "radiation_safety",
] as const;
export type DemandedCompetence = (typeof demandedCompetences)[number];

export type ExpertDemand = { competence: DemandedCompetence; reason: Text };

type Row = {
  competence: DemandedCompetence;
  /** The answer that demands it as people name it; null when it does not. */
  find: (answers: Answers) => Text | null;
};

/** Scales told by their own letters and numbers: a group is never mistaken for a level. */
const named = (answers: Answers, code: string, names: Record<string, string>): string | null => {
  const given = [...answers.items(code), answers.text(code) ?? ""];
  const found = Object.keys(names).filter((value) => given.includes(value));
  return found.length > 0 ? found.map((value) => names[value]).join(", ") : null;
};

const rows: readonly Row[] = [
  {
    competence: "biosafety",
    find: (answers) => {
      const level = answers.number("bsl") ?? 0;
      return level >= 2
        ? { ru: `Уровень биобезопасности BSL-${level}`, en: `Biosafety level BSL-${level}` }
        : null;
    },
  },
  {
    competence: "biosafety",
    find: (answers) => {
      const groups = named(answers, "pathogen_group", { i: "I", ii: "II" });
      return groups
        ? { ru: `Группа патогенности ${groups}`, en: `Pathogenicity group ${groups}` }
        : null;
    },
  },
  {
    competence: "biosafety",
    find: (answers) => {
      const risk = named(answers, "gmo_risk_level", { iii: "III", iv: "IV" });
      return risk
        ? {
            ru: `Генно-инженерная деятельность уровня риска ${risk}`,
            en: `Genetic engineering of risk level ${risk}`,
          }
        : null;
    },
  },
  {
    competence: "fire_safety",
    find: (answers) => {
      const letters = named(answers, "fire_category", { a: "А", b: "Б" });
      return letters
        ? {
            ru: `Помещения взрывопожароопасной категории ${letters}`,
            en: `Rooms of explosive category ${letters}`,
          }
        : null;
    },
  },
  {
    competence: "sanitary_zone",
    find: (answers) => {
      const zone = named(answers, "szz_class", { iii: "III", ii: "II", i: "I" });
      return zone
        ? {
            ru: `Санитарно-защитная зона класса ${zone}`,
            en: `Sanitary protection zone of class ${zone}`,
          }
        : null;
    },
  },
  {
    competence: "radiation_safety",
    find: (answers) =>
      answers.picked("special_processes", "radiopharm")
        ? { ru: "Радиофармпрепараты", en: "Radiopharmaceuticals" }
        : null,
  },
  {
    competence: "radiation_safety",
    find: (answers) =>
      answers.positive("med_waste_d")
        ? { ru: "Радиоактивные отходы класса Д", en: "Radioactive waste of class Д" }
        : null,
  },
];

/** Which experts the stated hazards demand besides the usual ones, each with its reason; none when there is none. */
export function expertDemands(values: Values): ExpertDemand[] {
  const answers = new Answers(values);
  return rows.flatMap(({ competence, find }) => {
    const reason = find(answers);
    return reason ? [{ competence, reason }] : [];
  });
}
