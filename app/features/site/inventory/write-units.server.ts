import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { violatedRule } from "~/platform/db-violation.server";
import { type Refused, refuse } from "~/platform/refusal";
import { spaceTypes } from "../norms";
import type { UnitChange } from "./compare-units";
import type { Inventory } from "./inventory";
import { spaceField, type UnitInput } from "./unit-fields";

/** Changes of what stands in a building come one after another: of its units, or of what is kept in them. */
export async function lockBuildings(tx: Tx, codes: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select 1 from building where code = any(${[...codes]}::text[]) order by id for update`;
}

const columnsOf = (unit: UnitInput) => ({
  areaM2: unit.areaM2,
  fromQuarter: unit.fromQuarter,
  untilQuarter: unit.untilQuarter,
  heightM: unit.heightM,
  floorKn: unit.floorKn,
  maxBsl: unit.maxBsl,
  fireCategory: unit.fireCategory,
  szzClass: unit.szzClass,
  gmpReadiness: unit.gmpReadiness,
  compartment: unit.compartment,
  outline: unit.outline as unknown as Prisma.InputJsonValue,
});

const spacesOf = (unitId: string, { spaces }: UnitInput) =>
  Object.entries(spaces).map(([spaceType, areaM2]) => ({ unitId, spaceType, areaM2 }));

/** Writes checked changes under the buildings' locks; the ids of what was added, by code. */
export async function writeUnits(
  tx: Tx,
  inventory: Inventory,
  changes: readonly UnitChange[],
): Promise<Map<string, string>> {
  const floors = new Map(
    inventory.buildings.flatMap(({ code, floors }) =>
      floors.map(({ id, level }) => [`${code}\n${level}`, id] as const),
    ),
  );
  const added = changes.flatMap((change) => (change.kind === "added" ? [change.unit] : []));
  const made = await tx.unit.createManyAndReturn({
    data: added.map((unit) => ({
      code: unit.code,
      floorId: floors.get(`${unit.building}\n${unit.level}`) ?? "",
      ...columnsOf(unit),
    })),
    select: { id: true, code: true },
  });
  const ids = new Map(made.map(({ id, code }) => [code, id]));
  const changed = changes.flatMap((change) => (change.kind === "changed" ? [change] : []));
  await updateUnits(
    tx,
    changed.map(({ before, unit }) => ({ id: before.id, ...columnsOf(unit) })),
  );
  const reshared = changed.filter(({ fields }) =>
    spaceTypes.some((type) => fields.includes(spaceField(type))),
  );
  await tx.unitSpace.deleteMany({
    where: { unitId: { in: reshared.map(({ before }) => before.id) } },
  });
  await tx.unitSpace.createMany({
    data: [
      ...added.flatMap((unit) => spacesOf(ids.get(unit.code) ?? "", unit)),
      ...reshared.flatMap(({ before, unit }) => spacesOf(before.id, unit)),
    ],
  });
  // What the database has to say against it is said here, where it becomes a refusal.
  await tx.$executeRaw`set constraints all immediate`;
  return ids;
}

async function updateUnits(tx: Tx, rows: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    update unit u set area_m2 = r."areaM2", from_quarter = r."fromQuarter", until_quarter = r."untilQuarter",
           height_m = r."heightM", floor_kn = r."floorKn", max_bsl = r."maxBsl",
           fire_category = r."fireCategory", szz_class = r."szzClass",
           gmp_readiness = r."gmpReadiness"::gmp_readiness, compartment = r.compartment,
           outline = r.outline, version = u.version + 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "areaM2" numeric,
           "fromQuarter" int, "untilQuarter" int, "heightM" numeric, "floorKn" numeric, "maxBsl" int,
           "fireCategory" text, "szzClass" text, "gmpReadiness" text, compartment text, outline jsonb)
     where u.id = r.id`;
}

/** What PostgreSQL says when somebody else was faster. */
const overtaken = new Set([
  "unit_code_key",
  "unit_fits_floor",
  "unit_spaces_add_up",
  "unit_outlives_allocations",
]);

/** What PostgreSQL refused, as a refusal; any other fault is thrown on. */
export function refusedByDatabase(fault: unknown): Refused {
  if (!overtaken.has(violatedRule(fault) ?? "")) throw fault;
  return refuse("moved_on");
}
