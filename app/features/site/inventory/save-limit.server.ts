import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { managesSite } from "../access";
import { lockSiteTotals } from "../allocations/lock-units.server";
import { recordPlace } from "./place-record.server";
import type { LimitInput } from "./place-schemas";

/** Sets what a resource can give from a quarter on, to a building or (null) to the whole site. */
export async function saveLimit(
  actor: Actor,
  building: string | null,
  input: LimitInput,
): Promise<Result> {
  if (!managesSite(actor)) return refuse("forbidden");
  const { resource, from_quarter: fromQuarter, capacity } = input;
  return inTransaction(async (tx) => {
    // Totals are checked under the same locks: of the building, or of the site as a whole.
    if (building) {
      await tx.$queryRaw`select 1 from building where code = ${building} for update`;
    } else {
      await lockSiteTotals(tx);
    }
    const place = building ? await tx.building.findUnique({ where: { code: building } }) : null;
    if (building && !place) throw notFound();
    const buildingId = place?.id ?? null;
    const before = await tx.resourceLimit.findFirst({
      where: { buildingId, resource, fromQuarter },
    });
    if (before && Number(before.capacity) === capacity) return ok();
    const saved = before
      ? await tx.resourceLimit.update({ where: { id: before.id }, data: { capacity } })
      : await tx.resourceLimit.create({ data: { buildingId, resource, fromQuarter, capacity } });
    await recordPlace(tx, actor, "site.limit_saved", saved.id, {
      before: before ? { capacity: Number(before.capacity) } : undefined,
      after: { building, resource, fromQuarter, capacity },
    });
    return ok();
  });
}

/** Takes a limit back that was set by mistake. One that is gone already changes nothing. */
export async function removeLimit(
  actor: Actor,
  building: string | null,
  id: string,
): Promise<Result> {
  if (!managesSite(actor)) return refuse("forbidden");
  if (!z.uuid().safeParse(id).success) throw notFound();
  return inTransaction(async (tx) => {
    const before = await tx.resourceLimit.findFirst({
      where: { id, building: building ? { code: building } : null },
    });
    if (!before) return ok();
    await tx.resourceLimit.delete({ where: { id } });
    const { resource, fromQuarter, capacity } = before;
    await recordPlace(tx, actor, "site.limit_saved", id, {
      before: { building, resource, fromQuarter, capacity: Number(capacity) },
    });
    return ok();
  });
}
