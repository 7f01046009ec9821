import { overlap } from "~/features/site";
import type { Placement } from "../placement";
import type { PlanConflict } from "./plan-judgement";

/** Every two placements on one unit that share a quarter. */
export function sharedUnits(placements: readonly Placement[]): PlanConflict[] {
  const onUnit = new Map<string, Placement[]>();
  for (const one of placements) onUnit.set(one.unitId, [...(onUnit.get(one.unitId) ?? []), one]);
  return [...onUnit].flatMap(([unitId, own]) =>
    own.flatMap((one, index) =>
      own
        .slice(index + 1)
        .filter((other) => overlap(one.quarters, other.quarters))
        .map(
          (other): PlanConflict => ({
            kind: "same_unit",
            unitId,
            quarters: {
              from: Math.max(one.quarters.from, other.quarters.from),
              until: Math.min(one.quarters.until, other.quarters.until),
            },
            placements: [one, other].map(({ applicationId, phase }) => ({
              applicationId,
              phase,
              unitId,
            })),
          }),
        ),
    ),
  );
}
