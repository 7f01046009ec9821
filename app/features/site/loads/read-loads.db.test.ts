import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeBuilding } from "../../../../prisma/factories/site";
import { actorOf } from "../../../../prisma/seed/people";
import { leasing, limit, needs, start } from "../allocations/allocations.testing";
import { quarterCode } from "../quarter";
import { resourceRow } from "../resources";
import { getLoadsPage } from "./loads-page.server";
import { readDemand, readKept } from "./read-loads.server";
import { valueAt } from "./steps";

let at: Awaited<ReturnType<typeof leasing>>;

beforeAll(async () => {
  at = await leasing();
});

const states = ["held", "reserved", "offered", "contracted"] as const;

/** What is kept of a resource in a quarter, counted from the allocations themselves. */
async function countedFrom(building: string | null, resource: string, quarter: number) {
  const { _sum } = await prisma.allocationLoad.aggregate({
    where: {
      resource,
      allocation: {
        state: { in: [...states] },
        fromQuarter: { lte: quarter },
        untilQuarter: { gt: quarter },
        ...(building && { unit: { floor: { buildingId: building } } }),
      },
    },
    _sum: { demand: true },
  });
  return Number(_sum.demand ?? 0);
}

describe("the loads of the site", () => {
  it("are those of the allocations, for each building and for the whole, in each quarter", async () => {
    const one = await makeBuilding([{}, { areaM2: 300 }]);
    const two = await makeBuilding([{ areaM2: 800 }]);
    for (const building of [one.id, two.id, null]) {
      await limit(building, "power_kw", 500);
      await limit(building, "water_m3d", 20);
      await limit(building, "water_m3d", 40, start + 2);
    }
    await at.taken(one.units[0] ?? "", { quarters: { from: start, until: start + 6 } });
    await at.taken(one.units[1] ?? "", {
      phase: 1,
      command: "reserve",
      quarters: { from: start + 3, until: start + 12 },
    });
    await at.taken(two.units[0] ?? "", {
      phase: 2,
      quarters: { from: start + 2, until: start + 5 },
    });
    await at.taken(two.units[0] ?? "", { phase: 3, command: "request" });
    const lines = await readKept();
    expect(lines.map(({ building }) => building)).toContain(null);
    for (const { building, resource, kept } of lines) {
      for (let quarter = start - 1; quarter < start + 13; quarter += 1) {
        const expected = await countedFrom(building, resource, quarter);
        expect(valueAt(kept, quarter), `${resource} ${quarter}`).toBeCloseTo(expected, 3);
      }
    }
    const demand = await readDemand(two.id, "power_kw");
    expect(valueAt(demand.held ?? [], start + 2)).toBe(needs.loads.power_kw);
    expect(valueAt(demand.requested ?? [], start)).toBeGreaterThan(0);
    const area = lines.find((line) => line.building === one.id && line.resource === "area_m2");
    expect(valueAt(area?.capacity ?? [], start)).toBe(800);
  });

  it("name the limit that binds first, where and when", async () => {
    const { id, units } = await makeBuilding([{ areaM2: 450 }], start);
    const { code } = await prisma.building.findUniqueOrThrow({ where: { id } });
    await limit(id, "pw_lh", 90);
    await limit(id, "pw_lh", 70, start + 4);
    const wet = { ...needs, loads: { pw_lh: 100 } };
    const waiver = "Протокол комиссии от 12.11.2026 № 14, пункт 3";
    await at.taken(units[0] ?? "", { phase: 4, needs: wet, waiver });
    const actor = await actorOf("leasing@imc.example");
    const query = new URLSearchParams({
      resource: "pw_lh",
      building: code,
      from: quarterCode(start),
    });
    const page = await getLoadsPage(actor, query);
    expect(page.bindings[0]).toMatchObject({
      resource: "pw_lh",
      building: { code },
      amber: start,
      over: start + 4,
    });
    expect(page.rows[4]).toMatchObject({ held: 80, built: 70, free: -10, level: "over" });
    expect(page.diversity).toBe(resourceRow("pw_lh").diversity);
  });

  it("are not for external experts", async () => {
    const expert = await makeAccount({ staffRoles: ["external_expert"] });
    await expect(getLoadsPage(expert, new URLSearchParams())).rejects.toMatchObject({
      status: 403,
    });
  });
});
