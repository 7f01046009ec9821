import type { Tx } from "~/platform/db.server";
import { ok, type Result } from "~/platform/refusal";
import { strengthenAllocation } from "./change-allocation.server";
import { lockUnits } from "./lock-units.server";
import type { By } from "./record-allocation.server";

/**
 * Makes contracts of all reservations of an application whose agreement is signed. Returns how many there were;
 * what is contracted already stays so.
 */
export async function contractAll(
  tx: Tx,
  applicationId: string,
  { userId, as }: Pick<By, "userId" | "as">,
): Promise<Result<number>> {
  const reserved = await tx.allocation.findMany({
    where: { applicationId, state: "reserved" },
    orderBy: { unitId: "asc" },
    select: { id: true, version: true, unitId: true },
  });
  if (reserved.length === 0) return ok(0);
  await lockUnits(
    tx,
    reserved.map(({ unitId }) => unitId),
  );
  const by: By = { userId, as, roles: ["leasing_manager"] };
  for (const { id, version } of reserved) {
    const input = { applicationId, id, version, waiver: "" };
    const made = await strengthenAllocation(tx, by, "contract", input);
    if (!made.ok) return made;
  }
  return ok(reserved.length);
}
