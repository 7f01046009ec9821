import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { managesSite } from "../access";
import { readInventory } from "../inventory/read-inventory.server";
import { lockBuildings, refusedByDatabase, writeUnits } from "../inventory/write-units.server";
import { digestOf } from "./changes-digest.server";
import { compareTable } from "./compare-import";
import { tableOf } from "./import-view.server";

/** A large file is written in one piece however long that takes, within reason. */
const mostSeconds = 120;

/**
 * Applies an import as it was shown: all of it or nothing. Under the buildings' locks it is compared anew; when
 * that gives faults or other changes than those shown, the inventory has moved on and nothing is written.
 */
export async function applyImport(actor: Actor, id: string, digest: string): Promise<Result> {
  if (!managesSite(actor)) return refuse("forbidden");
  if (!z.uuid().safeParse(id).success) throw notFound();
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from site_import where id = ${id}::uuid for update`;
    const made = await tx.siteImport.findUnique({ where: { id } });
    if (!made) throw notFound();
    if (made.appliedAt) return ok();
    const table = tableOf(made);
    const codes = [...new Set(table.units.map(({ unit }) => unit.building))];
    await lockBuildings(tx, codes);
    const inventory = await readInventory(tx, null);
    const { changes, faults } = compareTable(inventory, table);
    if (faults.length > 0) return refuse("import_faulty");
    if (digestOf(changes) !== digest) return refuse("moved_on");
    const of = (kind: string) =>
      changes.filter((change) => change.kind === kind).map(({ unit }) => unit.code);
    const [added, changed] = [of("added"), of("changed")];
    if (added.length + changed.length === 0) return refuse("nothing_changes");
    await writeUnits(tx, inventory, changes);
    await tx.siteImport.update({
      where: { id },
      data: {
        appliedAt: now(),
        added: added.length,
        changed: changed.length,
        units: { units: [], unread: [] } as Prisma.InputJsonValue,
      },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "leasing_manager",
      action: "site.imported",
      subjectType: "site",
      subjectId: id,
      after: { file: made.fileName, added, changed },
    });
    return ok();
  }, mostSeconds).catch(refusedByDatabase);
}
