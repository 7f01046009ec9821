import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { eventOf } from "./change-allocation.server";
import { type LockedAllocation, lockAllocation } from "./lock-allocation.server";
import { lockUnits } from "./lock-units.server";
import { type By, recordAllocation } from "./record-allocation.server";
import { allocationCommands } from "./states";

const actions = {
  offer: "allocation.offered",
  leave_out: "allocation.left_out",
  accept: "allocation.accepted",
} as const;
type Command = keyof typeof actions;

type OfferSpaceInput = {
  applicationId: string;
  /** the allocations that the offer names */
  ids: readonly string[];
  /** the end of the offer's last day */
  until: Date;
};

/**
 * Makes offered what an offer names, until its last day; what an earlier version named and this one leaves
 * out is reserved again. Judged as a whole before anything is written.
 */
export async function offerSpace(
  tx: Tx,
  by: By,
  { applicationId, ids, until }: OfferSpaceInput,
): Promise<Result> {
  const locked = await lockAll(tx, by, { applicationId, ids }, (id) =>
    ids.includes(id) ? "offer" : "leave_out",
  );
  if (!locked.ok) return refuse("offer_units_gone");
  for (const [command, allocation] of locked.value) {
    await write(tx, by, command, allocation, command === "offer" ? until : null);
  }
  return ok();
}

/** What was offered is the application's without a term: its offer was accepted. */
export async function acceptSpace(tx: Tx, by: By, applicationId: string): Promise<Result> {
  const locked = await lockAll(tx, by, { applicationId, ids: [] }, () => "accept");
  if (!locked.ok) return locked;
  for (const [command, allocation] of locked.value) {
    await write(tx, by, command, allocation, null);
  }
  return ok();
}

/** These allocations and whatever of the application is offered now, all their units locked together. */
async function lockAll(
  tx: Tx,
  by: By,
  { applicationId, ids }: Pick<OfferSpaceInput, "applicationId" | "ids">,
  commandOf: (id: string) => Command,
): Promise<Result<[Command, LockedAllocation][]>> {
  const rows = await tx.allocation.findMany({
    where: { applicationId, OR: [{ id: { in: [...ids] } }, { state: "offered" }] },
    orderBy: { id: "asc" },
    select: { id: true, unitId: true, version: true },
  });
  if (ids.some((id) => !rows.some((row) => row.id === id))) return refuse("allocation_unknown");
  await lockUnits(
    tx,
    rows.map(({ unitId }) => unitId),
  );
  const locked: [Command, LockedAllocation][] = [];
  for (const { id, version } of rows) {
    const command = commandOf(id);
    const one = await lockAllocation(tx, by, command, { applicationId, id, version });
    if (!one.ok) return one;
    locked.push([command, one.value]);
  }
  return ok(locked);
}

async function write(
  tx: Tx,
  by: By,
  command: Command,
  allocation: LockedAllocation,
  expiresAt: Date | null,
): Promise<void> {
  const { to } = allocationCommands[command];
  await tx.allocation.update({
    where: { id: allocation.id },
    data: { state: to, expiresAt, version: { increment: 1 } },
  });
  await recordAllocation(tx, by, {
    ...eventOf(allocation),
    action: actions[command],
    to,
    more: expiresAt ? { expiresAt } : undefined,
  });
}
