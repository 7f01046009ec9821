import type { Actor } from "~/features/accounts";
import { listSubmitted } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import type { Refusal } from "~/platform/refusal";
import { conflictOf } from "../figures/figure-plan";
import type { ShownConflict } from "../figures/shown-plan";
import type { ApplyFault } from "./apply-scenario.server";

/** What was in the way of a scenario, with the names of whom it concerns as far as the reader may know them. */
export type ShownFault = {
  conflict: ShownConflict | null;
  refusal: Refusal | null;
  concerned: ShownConflict["concerned"];
};

export async function shownFaults(
  actor: Actor,
  faults: readonly ApplyFault[],
): Promise<ShownFault[]> {
  if (faults.length === 0) return [];
  const keys = faults.flatMap(({ placements }) => placements);
  const [units, applications] = await Promise.all([
    prisma.unit.findMany({
      where: { id: { in: keys.map(({ unitId }) => unitId) } },
      select: { id: true, code: true },
    }),
    listSubmitted(
      actor,
      keys.map(({ applicationId }) => applicationId),
    ),
  ]);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const numbers = new Map(applications.map(({ id, number }) => [id, number]));
  return faults.map(({ placements, conflict, refusal }) => {
    const concerned = placements.flatMap(({ applicationId, phase, unitId }) => {
      const number = numbers.get(applicationId);
      return number ? [{ applicationId, number, phase, unit: codes.get(unitId) ?? "—" }] : [];
    });
    return {
      conflict: conflict && { ...conflictOf(conflict, codes), concerned },
      refusal,
      concerned,
    };
  });
}
