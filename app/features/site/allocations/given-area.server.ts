import { prisma, type Tx } from "~/platform/db.server";
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

/** The same of several applications, by application and phase; phases that were given nothing are not there. */
export async function listGivenAreas(
  applicationIds: readonly string[],
  tx: Tx = prisma,
): Promise<(Of & { areaM2: number })[]> {
  return tx.$queryRaw<(Of & { areaM2: number })[]>`
    select a.application_id as "applicationId", a.phase, sum(l.demand)::float8 as "areaM2"
      from allocation a join allocation_load l on l.allocation_id = a.id and l.resource = 'area_m2'
     where a.application_id = any(${[...applicationIds]}::uuid[]) and a.state::text = any(${[...keptStates]})
     group by a.application_id, a.phase`;
}
