import type { Tx } from "~/platform/db.server";
import type { Quarter } from "../quarter";
import type { AllocationState } from "./states";

export type KeptUnit = {
  id: string;
  unit: string;
  building: string;
  phase: number;
  state: AllocationState;
  areaM2: number;
  from: Quarter;
  until: Quarter;
  expiresAt: Date | null;
};

/** The units that are kept for an application and not yet by contract. The caller has authorised the reader. */
export async function readKeptUnits(tx: Tx, applicationId: string): Promise<KeptUnit[]> {
  const rows = await tx.allocation.findMany({
    where: { applicationId, state: { in: ["held", "reserved", "offered"] } },
    orderBy: [{ phase: "asc" }, { fromQuarter: "asc" }, { unit: { code: "asc" } }],
    select: {
      id: true,
      phase: true,
      state: true,
      fromQuarter: true,
      untilQuarter: true,
      expiresAt: true,
      unit: {
        select: {
          code: true,
          areaM2: true,
          floor: { select: { building: { select: { code: true } } } },
        },
      },
    },
  });
  return rows.map(({ fromQuarter: from, untilQuarter: until, unit, ...row }) => ({
    ...row,
    from,
    until,
    unit: unit.code,
    building: unit.floor.building.code,
    areaM2: Number(unit.areaM2),
  }));
}
