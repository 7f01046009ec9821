import type { Tx } from "~/platform/db.server";

/** The people who give space. */
export async function leasingManagers(tx: Tx): Promise<string[]> {
  const staff = await tx.user.findMany({
    where: { staffRoles: { has: "leasing_manager" }, disabledAt: null },
    select: { id: true },
  });
  return staff.map(({ id }) => id);
}
