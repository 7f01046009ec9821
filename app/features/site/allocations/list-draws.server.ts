import type { Tx } from "~/platform/db.server";

/** What each live allocation of an application draws, by resource. The caller has authorised the reader. */
export async function listDraws(
  tx: Tx,
  applicationId: string,
): Promise<Map<string, Record<string, number>>> {
  const rows = await tx.allocationLoad.findMany({
    where: { allocation: { applicationId, state: { not: "ended" } } },
    select: { allocationId: true, resource: true, demand: true },
  });
  const draws = new Map<string, Record<string, number>>();
  for (const { allocationId, resource, demand } of rows) {
    draws.set(allocationId, { ...draws.get(allocationId), [resource]: Number(demand) });
  }
  return draws;
}
