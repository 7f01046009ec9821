import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "~/features/accounts";
import { staffRoles } from "~/features/accounts";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { makeBuilding } from "../../../../prisma/factories/site";
import { loadSite } from "../../../../prisma/seed/site/load-site";
import { siteReaders } from "../access";
import { quarterOf } from "../quarter";
import { totalOf } from "./plan-classes";
import { getFloorPlan, getSitePlan } from "./site-plan.server";

let leasing: Actor;
let application: { id: string; owner: Actor };
const any = { colour: "state", building: null } as const;

beforeAll(async () => {
  leasing = await makeAccount({ staffRoles: ["leasing_manager"] });
  await loadSite(leasing);
  application = await makeApplication();
}, 60_000);

async function keep(unitId: string, from: number, until: number, state: "held" | "reserved") {
  await prisma.allocation.create({
    data: {
      unitId,
      applicationId: application.id,
      phase: 0,
      state,
      fromQuarter: from,
      untilQuarter: until,
      expiresAt: state === "held" ? now() : null,
      createdAt: now(),
      createdById: leasing.userId,
    },
  });
}

const planAt = (quarter: number) => getSitePlan(leasing, { quarter }, "ru");
const buildingAt = async (quarter: number, id: string) => {
  const plan = await planAt(quarter);
  const found = plan.buildings.find((building) => building.id === id);
  if (!found) throw new Error(`no building ${id}`);
  return found;
};

describe("the plan", () => {
  it("holds the whole of the demo's 240,000 m² in any quarter", async () => {
    for (const quarter of [quarterOf(2026, 1), quarterOf(2028, 3), quarterOf(2035, 4)]) {
      const { buildings, plots, illustrative } = await planAt(quarter);
      const known = buildings.filter(({ code }) => /^[BE]\d+$/.test(code));
      expect(known.reduce((sum, one) => sum + totalOf(one.areas), 0)).toBe(240_000);
      expect(plots.reduce((sum, plot) => sum + plot.areaM2, 0)).toBe(194_000);
      expect(illustrative).toBe(true);
    }
  });

  it("shows what is not open yet, free, and taken, each in its quarters", async () => {
    const start = quarterOf(2027, 1);
    const { id, units } = await makeBuilding([{}, {}, {}], start);
    const [one = "", other = ""] = units;
    await keep(one, start + 2, start + 4, "held");
    await keep(other, start + 3, start + 8, "reserved");
    const at = async (quarter: number) => (await buildingAt(quarter, id)).areas;
    const none = { free: 0, held: 0, reserved: 0, offered: 0, contracted: 0, soon: 0 };
    expect(await at(start - 1)).toEqual({ ...none, soon: 1_500 });
    expect(await at(start)).toEqual({ ...none, free: 1_500 });
    expect(await at(start + 2)).toEqual({ ...none, free: 1_000, held: 500 });
    expect(await at(start + 3)).toEqual({ ...none, free: 500, held: 500, reserved: 500 });
    expect(await at(start + 4)).toEqual({ ...none, free: 1_000, reserved: 500 });
  });

  it("shows what was split until the split, and what came of it from then on", async () => {
    const start = quarterOf(2027, 1);
    const { id, units } = await makeBuilding(
      [
        { areaM2: 1_000, untilQuarter: start + 4 },
        { areaM2: 600, fromQuarter: start + 4 },
        { areaM2: 400, fromQuarter: start + 4 },
      ],
      start,
    );
    const [whole = "", ...parts] = units;
    await prisma.unitOrigin.createMany({
      data: parts.map((unitId) => ({ unitId, originId: whole })),
    });
    const counts = [start - 1, start, start + 3, start + 4].map(async (quarter) => {
      const building = await buildingAt(quarter, id);
      return [building.units, totalOf(building.areas)];
    });
    expect(await Promise.all(counts)).toEqual([
      [1, 1_000],
      [1, 1_000],
      [1, 1_000],
      [2, 1_000],
    ]);
  });

  it("opens the floors of a building, the highest first, and none of a building that is not there", async () => {
    const asked = { ...any, quarter: quarterOf(2027, 1), building: "B6" };
    const { shown } = await getFloorPlan(leasing, asked, "en");
    expect(shown?.building.name).toBe("Building 6. Incubator");
    expect(shown?.floors.map(({ level }) => level)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    for (const floor of shown?.floors ?? []) {
      expect(floor.units.reduce((sum, unit) => sum + unit.areaM2, 0)).toBe(floor.areaM2);
    }
    const nowhere = getFloorPlan(leasing, { ...asked, building: "B99" }, "ru");
    await expect(nowhere).rejects.toMatchObject({ status: 404 });
  });

  it("is as of now when no quarter is named", async () => {
    const at = new Date("2028-08-15T09:00:00Z");
    const plan = await atTime(at, () => getSitePlan(leasing, { quarter: null }, "ru"));
    expect(plan.quarter).toBe(quarterOf(2028, 3));
    expect(plan.reach.to - plan.quarter).toBe(40);
  });

  it("is closed to everybody but its readers", async () => {
    const others = staffRoles.filter((role) => !siteReaders.some((reader) => reader === role));
    for (const role of others as StaffRole[]) {
      const who = await makeAccount({ staffRoles: [role] });
      const plan = getSitePlan(who, { quarter: null }, "ru");
      await expect(plan, role).rejects.toMatchObject({ status: 403 });
    }
    const owner = getSitePlan(application.owner, { quarter: null }, "ru");
    await expect(owner).rejects.toMatchObject({ status: 403 });
  });
});
