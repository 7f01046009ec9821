import {
  type Demand,
  fireCategories,
  normLoads,
  type Quarter,
  quarterOfMonth,
  type Resource,
  resources,
  type SpaceType,
  spaceTypes,
  szzClasses,
} from "~/features/site";
import { Answers, type Phase } from "../form/answers";
import type { Values } from "../form/types";

/** What a phase needs, and when, as far as the applicant has said. */
export type PhaseDemand = {
  /** of the table of phases, from 0 */
  phase: number;
  name: string | null;
  needs: Omit<Demand, "quarters">;
  from: Quarter | null;
  until: Quarter | null;
};

const settle = (value: number, digits: number) => {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
};

/** Loads as stated; those who ask for typical ones get the norms of their areas. */
function statedLoads(answers: Answers): Partial<Record<Resource, number>> {
  const stated = resources.flatMap((code): [Resource, number][] => {
    const load = code === "area_m2" ? null : answers.number(code);
    return load === null ? [] : [[code, load]];
  });
  if (answers.text("utilities_mode") !== "norm") return Object.fromEntries(stated);
  const { power_kw, heat_gcalh } = normLoads(answers.areas);
  return { ...(power_kw > 0 && { power_kw, heat_gcalh }), ...Object.fromEntries(stated) };
}

/** Square metres of rooms of the explosive categories; none when others were named, unknown when none was. */
function explosiveArea(answers: Answers): number | null {
  if (answers.picked("fire_category", "a", "b")) return answers.number("fire_ab_m2");
  return answers.items("fire_category").length > 0 ? 0 : null;
}

function needsOf(answers: Answers, share: number): PhaseDemand["needs"] {
  const areas = spaceTypes.flatMap((use): [SpaceType, number][] => {
    const area = answers.number(`area_${use}`) ?? 0;
    return area > 0 ? [[use, settle(area * share, 1)]] : [];
  });
  const loads = Object.entries(statedLoads(answers)).map(
    ([code, load]) => [code, settle(load * share, 3)] as const,
  );
  const explosive = explosiveArea(answers);
  return {
    areas: Object.fromEntries(areas),
    loads: Object.fromEntries(loads),
    bsl: answers.number("bsl"),
    fireCategory: fireCategories.find((one) => answers.picked("fire_category", one)) ?? null,
    explosiveM2: explosive === null ? null : settle(explosive * share, 1),
    szzClass: szzClasses.find((one) => one === answers.text("szz_class")) ?? null,
    heightM: answers.number("height_m"),
    floorKn: answers.number("floor_kn"),
    gmp: answers.gmp,
  };
}

/** The quarter of the first of these months or days that is given. */
function firstQuarter(...dates: readonly (string | null)[]): Quarter | null {
  for (const date of dates) {
    const quarter = date === null ? null : quarterOfMonth(date.slice(0, 7));
    if (quarter !== null) return quarter;
  }
  return null;
}

/**
 * What an application asks of the site, phase by phase: areas and loads of the whole by the phase's share
 * of the area, from the quarter in which building begins, for the years of the lease. An application
 * without phases is one; one that asks for no area, none.
 */
export function demandsOf(values: Values): PhaseDemand[] {
  const answers = new Answers(values);
  const total = Number(answers.totalArea ?? 0);
  if (total <= 0) return [];
  const phases = answers.phases.filter((one) => Number(one.area ?? 0) > 0);
  const inPhases = phases.reduce((sum, one) => sum + Number(one.area), 0);
  const years = answers.number("lease_years");
  const start = answers.text("start_date");
  const demand = (phase: Pick<Phase, "row" | "name">, share: number, from: Quarter | null) => ({
    phase: phase.row,
    name: phase.name,
    needs: needsOf(answers, share),
    from,
    until: from === null || years === null ? null : from + years * 4,
  });
  if (inPhases <= 0) return [demand({ row: 0, name: null }, 1, firstQuarter(start))];
  return phases.map((phase, index) =>
    demand(
      phase,
      Number(phase.area) / inPhases,
      firstQuarter(phase.build, phase.design, ...(index === 0 ? [start] : [])),
    ),
  );
}
