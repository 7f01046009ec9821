import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { managesSite } from "../access";
import { compareUnits, type UnitChange } from "./compare-units";
import { readInventory } from "./read-inventory.server";
import { type UnitInput, writeUnit } from "./unit-fields";
import { lockBuildings, refusedByDatabase, writeUnits } from "./write-units.server";

/**
 * Adds a unit, or changes the one of that code from the version that was seen. What does not fit its floor, its
 * building or what is kept in it is refused field by field.
 */
export async function saveUnit(
  actor: Actor,
  unit: UnitInput,
  version: number | null,
): Promise<Result<{ id: string }>> {
  if (!managesSite(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    await lockBuildings(tx, [unit.building]);
    const inventory = await readInventory(tx, [unit.building]);
    const { changes, faults } = compareUnits(inventory, [unit]);
    const [change] = changes;
    if (!change) return refuse("moved_on");
    if (version === null) {
      if (change.kind !== "added" || (await isTaken(tx, unit.code))) {
        return invalid({ unit: { code: "code_taken" } });
      }
    } else if (change.kind === "changed" && change.before.version !== version) {
      return refuse("stale");
    }
    if (faults.length > 0) {
      const fields: FieldErrors = {};
      for (const { field, refusal } of faults) fields[field] ??= refusal;
      return invalid(fields);
    }
    const made = await writeUnits(tx, inventory, changes);
    const id = made.get(unit.code) ?? (await idOf(tx, unit.code));
    if (change.kind !== "unchanged") await recordChange(tx, actor, id, change);
    return ok({ id });
  }).catch(refusedByDatabase);
}

const isTaken = async (tx: Tx, code: string) => (await tx.unit.count({ where: { code } })) > 0;

async function idOf(tx: Tx, code: string): Promise<string> {
  return (await tx.unit.findUniqueOrThrow({ where: { code }, select: { id: true } })).id;
}

async function recordChange(tx: Tx, actor: Actor, id: string, change: UnitChange): Promise<void> {
  const after = writeUnit(change.unit);
  const before = change.kind === "changed" ? writeUnit(change.before) : null;
  const fields = change.kind === "changed" ? change.fields : null;
  const only = (texts: typeof after) =>
    fields ? Object.fromEntries(fields.map((field) => [field, texts[field]])) : texts;
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: "leasing_manager",
    action: "site.unit_saved",
    subjectType: "site",
    subjectId: id,
    before: before ? only(before) : undefined,
    after: { code: change.unit.code, ...only(after) },
  });
}
