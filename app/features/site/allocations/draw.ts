import { type Demand, totalArea } from "../demand";
import type { Resource } from "../resources";

/** What an allocation takes of each resource, before diversity. */
export type Draw = Partial<Record<Resource, number>>;

const settle = (value: number) => Math.round(value * 1000) / 1000;

/**
 * What a unit takes for a phase: its whole area, and of the phase's loads the part that its area is of the
 * phase's. Units given to the phase before have taken theirs; together they never take more than all.
 */
export function drawOf(
  needs: Pick<Demand, "areas" | "loads">,
  unitM2: number,
  givenM2 = 0,
): { draw: Draw; share: number } {
  const wanted = totalArea(needs);
  const left = Math.max(0, wanted - givenM2);
  const share = wanted > 0 ? Math.min(unitM2, left) / wanted : 0;
  const loads = Object.entries(needs.loads).map(
    ([code, load]) => [code, settle(load * share)] as const,
  );
  return { draw: { ...Object.fromEntries(loads), area_m2: unitM2 }, share };
}
