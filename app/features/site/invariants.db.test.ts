import { beforeAll, describe, expect, it } from "vitest";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { violatedRule } from "~/platform/db-violation.server";

import { makeApplication } from "../../../prisma/factories/applications";
import { makeBuilding, makeUnit } from "../../../prisma/factories/site";
import { seedStaff } from "../../../prisma/seed/people";
import { quarterOf } from "./quarter";

let application: string;
let by: string;

beforeAll(async () => {
  await seedStaff();
  const made = await makeApplication();
  application = made.id;
  by = made.owner.userId;
});

/** The rule that a statement breaks, or null when it went through. */
const violation = (attempt: Promise<unknown>) => attempt.then(() => null, violatedRule);

const start = quarterOf(2027, 1);

const row = (unitId: string, from: number, until: number, more: object = {}) => ({
  unitId,
  applicationId: application,
  phase: 0,
  state: "reserved" as const,
  fromQuarter: from,
  untilQuarter: until,
  createdAt: now(),
  createdById: by,
  ...more,
});

const allocate = (...given: Parameters<typeof row>) =>
  prisma.allocation.create({ data: row(...given) });

describe("space", () => {
  it("is nobody else's while it is held, reserved, offered or contracted", async () => {
    const { units } = await makeBuilding([{}]);
    const [unit = ""] = units;
    await allocate(unit, start, start + 8);
    expect(await violation(allocate(unit, start + 7, start + 9))).toBe("allocation_exclusive");
    await allocate(unit, start + 8, start + 9);
    await allocate(unit, start, start + 4, { state: "requested" });
    const offered = { state: "offered" as const, expiresAt: now() };
    await allocate(unit, start + 9, start + 12, offered);
    expect(await violation(allocate(unit, start + 10, start + 11))).toBe("allocation_exclusive");
    const endless = allocate(unit, start + 12, start + 13, { state: "offered" });
    expect(await violation(endless)).toBe("allocation_expires");
  });

  it("is kept once of fifty who try at once", async () => {
    const { units } = await makeBuilding([{}]);
    const [unit = ""] = units;
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => allocate(unit, start + (index % 3), start + 9)),
    );
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  it("is given neither before it exists nor after it was split", async () => {
    const { units } = await makeBuilding([{ untilQuarter: start + 4 }], start);
    const [unit = ""] = units;
    expect(await violation(allocate(unit, start - 1, start + 1))).toBe("allocation_within_life");
    expect(await violation(allocate(unit, start, start + 5))).toBe("allocation_within_life");
    await allocate(unit, start, start + 4);
    const shorter = prisma.unit.update({ where: { id: unit }, data: { untilQuarter: start + 2 } });
    expect(await violation(shorter)).toBe("unit_outlives_allocations");
  });

  it("adds up: the uses of a unit to it, and the units of a time to no more than their floor", async () => {
    const { floorId, units } = await makeBuilding([{ areaM2: 3_000 }]);
    const [unit = ""] = units;
    expect(await violation(makeUnit(floorId, "too-large", { areaM2: 2_001 }))).toBe(
      "unit_fits_floor",
    );
    const other = prisma.unit.update({ where: { id: unit }, data: { areaM2: 2_999 } });
    expect(await violation(other)).toBe("unit_spaces_add_up");
    await prisma.unit.update({ where: { id: unit }, data: { untilQuarter: start } });
    await makeUnit(floorId, `${unit}-after`, { areaM2: 5_000, fromQuarter: start });
  });
});

describe("the load of a building", () => {
  const loadOf = async (buildingId: string, state: "held" | "reserved" | "contracted") => {
    const rows = await prisma.loadChange.findMany({
      where: { buildingId, state, resource: "power_kw" },
    });
    return (quarter: number) =>
      rows.reduce((sum, one) => sum + (one.quarter <= quarter ? Number(one.change) : 0), 0);
  };

  it("follows what is kept in it, whatever becomes of that", async () => {
    const { id: building, units } = await makeBuilding([{}, {}]);
    const [one = "", other = ""] = units;
    const loads = (demand: number) => ({ loads: { create: { resource: "power_kw", demand } } });
    const first = await allocate(one, start, start + 4, loads(100));
    await allocate(other, start + 2, start + 6, loads(50));
    const sums = async (state: "reserved" | "contracted") => {
      const at = await loadOf(building, state);
      return [start - 1, start, start + 2, start + 4, start + 6].map(at);
    };
    expect(await sums("reserved")).toEqual([0, 100, 150, 50, 0]);
    await prisma.allocation.update({ where: { id: first.id }, data: { state: "contracted" } });
    expect(await sums("reserved")).toEqual([0, 0, 50, 50, 0]);
    expect(await sums("contracted")).toEqual([0, 100, 100, 0, 0]);
    const moved = { fromQuarter: start + 1, untilQuarter: start + 5 };
    await prisma.allocation.update({ where: { id: first.id }, data: moved });
    expect(await sums("contracted")).toEqual([0, 0, 100, 100, 0]);
    const ended = { state: "ended" as const, endedAt: now(), endReason: "released" };
    await prisma.allocation.update({ where: { id: first.id }, data: ended });
    expect(await sums("contracted")).toEqual([0, 0, 0, 0, 0]);
    const again = prisma.allocation.update({ where: { id: first.id }, data: { phase: 1 } });
    expect(await violation(again)).toBe("allocation_ended_for_good");
  });
});
