import { Answers, type Values } from "~/features/applications";
import type { Text } from "~/platform/i18n";
import { areaCode, findCompetence, productCode } from "../experts/competences";
import type { Expert } from "../experts/expert";
import type { Thresholds } from "../rules/thresholds";
import { expertDemands } from "./demands";

/** One thing that an application demands of those who assess it. */
export type Demand = { count: number } & (
  | { kind: "reviewers" }
  | { kind: "external" }
  | { kind: "competence"; competence: string; reasons: Text[] }
  /** somebody who knows the project's own field */
  | { kind: "field"; competences: string[] }
);

type Judge = Pick<Expert, "external" | "competences">;

/** What the answers and the thresholds demand, in the order in which places are filled. */
export function demandsOf(values: Values, thresholds: Thresholds): Demand[] {
  const { minReviewers, minExternal, minHazardExperts } = thresholds;
  const hazards = new Map<string, Text[]>();
  for (const { competence, reason } of expertDemands(values)) {
    hazards.set(competence, [...(hazards.get(competence) ?? []), reason]);
  }
  const field = fieldOf(values);
  return [
    ...[...hazards].map(
      ([competence, reasons]): Demand => ({
        kind: "competence",
        competence,
        reasons,
        count: minHazardExperts,
      }),
    ),
    { kind: "external", count: minExternal } as const,
    ...(field.length > 0 ? [{ kind: "field", competences: field, count: 1 } as const] : []),
    { kind: "reviewers", count: minReviewers } as const,
  ].filter(({ count }) => count > 0);
}

/** The competences that the project's areas and products name. */
export function fieldOf(values: Values): string[] {
  const answers = new Answers(values);
  return [
    ...answers.items("therapeutic_areas").map(areaCode),
    ...answers.items("product_type").map(productCode),
  ].filter((code) => findCompetence(code));
}

/** Whether an expert counts towards a demand. */
export function meets(demand: Demand, expert: Judge): boolean {
  if (demand.kind === "reviewers") return true;
  if (demand.kind === "external") return expert.external;
  if (demand.kind === "competence") return expert.competences.includes(demand.competence);
  return demand.competences.some((code) => expert.competences.includes(code));
}

export type Covered = { demand: Demand; have: number; missing: number };

/** How far these experts meet each demand. */
export function coverageOf(demands: readonly Demand[], experts: readonly Judge[]): Covered[] {
  return demands.map((demand) => {
    const have = experts.filter((expert) => meets(demand, expert)).length;
    return { demand, have, missing: Math.max(0, demand.count - have) };
  });
}

/** The answers that decide what is demanded; nothing else of an application is read for it. */
export const decidingFields = [
  "bsl",
  "pathogen_group",
  "gmo_risk_level",
  "fire_category",
  "szz_class",
  "special_processes",
  "med_waste_d",
  "therapeutic_areas",
  "product_type",
] as const;
