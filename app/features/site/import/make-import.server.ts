import type { Actor } from "~/features/accounts";
import type { InspectedFile } from "~/features/documents/index.server";
import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { managesSite } from "../access";
import type { UnitField } from "../inventory/unit-fields";
import { fieldNames } from "./field-names.server";
import { readRows } from "./read-file.server";
import { readTable } from "./read-table";

const day = 86_400_000;
const json = (value: unknown) => value as Prisma.InputJsonValue;

/** A file that could not be read as units; `columns` are those that it lacks. */
export type RefusedFile = Extract<Result, { ok: false }> & { columns?: UnitField[] };

/** Reads a file of units and keeps what it proposes until it is applied, at most a day. Changes no unit. */
export async function makeImport(
  actor: Actor,
  file: InspectedFile,
): Promise<{ ok: true; value: { id: string } } | RefusedFile> {
  if (!managesSite(actor)) return refuse("forbidden");
  const rows = await readRows(file);
  if (!rows.ok) return rows;
  const read = readTable(rows.value, fieldNames());
  if ("refusal" in read) return { ok: false, refusal: read.refusal, columns: read.columns };
  const { units, faults, unread } = read.table;
  const made = await inTransaction(async (tx) => {
    const since = new Date(now().getTime() - day);
    await tx.siteImport.deleteMany({ where: { appliedAt: null, madeAt: { lt: since } } });
    return tx.siteImport.create({
      data: {
        fileName: file.fileName,
        units: json({ units, unread }),
        faults: json(faults),
        madeAt: now(),
        madeById: actor.userId,
      },
      select: { id: true },
    });
  });
  return ok(made);
}
