import type { Text } from "~/platform/i18n/text";

/** The questions that an expert conclusion answers under 160-ФЗ; the rubric's criteria name them by number. */
export const statutoryCriteria = [
  {
    number: 1,
    code: "goals",
    name: {
      ru: "Соответствие целям деятельности кластера",
      en: "Conformity to the cluster's goals",
    },
  },
  { number: 2, code: "relevance", name: { ru: "Актуальность", en: "Relevance" } },
  {
    number: 3,
    code: "science",
    name: { ru: "Научная обоснованность", en: "Scientific justification" },
  },
  {
    number: 4,
    code: "economics",
    name: { ru: "Экономическая обоснованность", en: "Economic justification" },
  },
  {
    number: 5,
    code: "feasibility",
    name: { ru: "Практическая реализуемость", en: "Practical feasibility" },
  },
] as const satisfies readonly { number: number; code: string; name: Text }[];

export type StatutoryNumber = (typeof statutoryCriteria)[number]["number"];

export const answers = ["yes", "no"] as const;
export type ConclusionAnswer = (typeof answers)[number];
