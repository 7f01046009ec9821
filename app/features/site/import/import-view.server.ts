import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { SiteImport } from "~/generated/prisma/client";
import { prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { managesSite } from "../access";
import { readInventory } from "../inventory/read-inventory.server";
import { siteSetting } from "../inventory/site-setting.server";
import { type UnitField, writeUnit } from "../inventory/unit-fields";
import { digestOf } from "./changes-digest.server";
import { compareTable } from "./compare-import";
import type { ReadTable, TableFault } from "./read-table";

/** How many changes and faults a page lists; all of them are counted. */
const shownChanges = 200;
const shownFaults = 1_000;

export type ShownChange = {
  code: string;
  /** null for a unit that would be new */
  fields: { field: UnitField; before: string; after: string }[] | null;
};

export type ImportView = {
  id: string;
  fileName: string;
  madeAt: string;
  appliedAt: string | null;
  counts: { added: number; changed: number; unchanged: number; faulty: number };
  faults: TableFault[];
  changes: ShownChange[];
  /** names what the page shows, so that nothing else is applied */
  digest: string;
  illustrative: boolean;
};

/** What a kept import proposes, as it was read. */
export function tableOf(made: Pick<SiteImport, "units" | "faults">): ReadTable {
  const { units, unread } = made.units as unknown as Pick<ReadTable, "units" | "unread">;
  return { units, unread, faults: made.faults as unknown as TableFault[] };
}

/** An import as it would be applied now, or as it was. 403 for who may not edit, 404 when there is none. */
export async function getImport(actor: Actor, id: string): Promise<ImportView> {
  if (!managesSite(actor)) throw forbidden();
  if (!z.uuid().safeParse(id).success) throw notFound();
  const made = await prisma.siteImport.findUnique({ where: { id } });
  if (!made) throw notFound();
  const { illustrative } = await readSetting(siteSetting);
  const view = {
    id,
    fileName: made.fileName,
    madeAt: made.madeAt.toISOString(),
    appliedAt: made.appliedAt?.toISOString() ?? null,
    illustrative,
  };
  if (made.appliedAt) {
    const counts = { added: made.added, changed: made.changed, unchanged: 0, faulty: 0 };
    return { ...view, counts, faults: [], changes: [], digest: "" };
  }
  const { changes, faults } = compareTable(await readInventory(prisma, null), tableOf(made));
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const shown = changes.flatMap((change): ShownChange[] => {
    if (change.kind === "unchanged") return [];
    if (change.kind === "added") return [{ code: change.unit.code, fields: null }];
    const [before, after] = [writeUnit(change.before), writeUnit(change.unit)];
    const fields = change.fields.map((field) => ({
      field,
      before: before[field],
      after: after[field],
    }));
    return [{ code: change.unit.code, fields }];
  });
  return {
    ...view,
    counts: {
      added: count("added"),
      changed: count("changed"),
      unchanged: count("unchanged"),
      faulty: faults.length,
    },
    faults: faults.slice(0, shownFaults),
    changes: shown.slice(0, shownChanges),
    digest: digestOf(changes),
  };
}
