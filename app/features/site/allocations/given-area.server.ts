import type { Tx } from "~/platform/db.server";
import { keptStates } from "./states";

type Of = { applicationId: string; phase: number };
type Besides = {
  /** an allocation that is not counted */
  without?: string;
  /** whether what was only asked for counts as well */
  requested?: boolean;
};

/** The area that a phase of an application has been given, m². */
export async function givenArea(
  tx: Tx,
  { applicationId, phase }: Of,
  { without, requested = false }: Besides = {},
): Promise<number> {
  const state = { in: requested ? [...keptStates, "requested" as const] : [...keptStates] };
  const { _sum } = await tx.allocationLoad.aggregate({
    where: {
      resource: "area_m2",
      allocation: { applicationId, phase, state, ...(without && { id: { not: without } }) },
    },
    _sum: { demand: true },
  });
  return Number(_sum.demand ?? 0);
}
