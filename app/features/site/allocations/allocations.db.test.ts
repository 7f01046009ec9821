import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeApplication } from "../../../../prisma/factories/applications";
import { makeBuilding } from "../../../../prisma/factories/site";
import { quarterCode } from "../quarter";
import { inSiteTransaction } from "../site-transaction.server";
import { leasing, limit, loadOf, needs, start } from "./allocations.testing";
import { prolongHold, strengthenAllocation } from "./change-allocation.server";
import { moveAllocation } from "./move-allocation.server";
import { releaseAllocation } from "./release-allocation.server";
import { takeUnit } from "./take-unit.server";

let at: Awaited<ReturnType<typeof leasing>>;

beforeAll(async () => {
  at = await leasing();
});

const building = async (units: Parameters<typeof makeBuilding>[0] = [{}]) => {
  const made = await makeBuilding(units);
  const [unit = "", other = ""] = made.units;
  return { ...made, unit, other };
};

const strengthen = async (id: string, command: "hold" | "reserve" | "contract", waiver = "") => {
  const ref = await at.ref(id);
  return inSiteTransaction((tx) => strengthenAllocation(tx, at.by, command, { ...ref, waiver }));
};

const release = async (id: string, reason = "Передумали") => {
  const ref = await at.ref(id);
  return inSiteTransaction((tx) => releaseAllocation(tx, at.by, { ...ref, reason }));
};

describe("holding a unit", () => {
  it("keeps it for ninety days, with the loads of the phase's part in it", async () => {
    const { id, unit } = await building([{ areaM2: 225 }]);
    const held = await at.taken(unit);
    const row = await at.row(held);
    expect(row).toMatchObject({ state: "held", version: 1, bsl: 2, szzClass: "v", gmp: false });
    const days = (Number(row.expiresAt) - Number(row.createdAt)) / 86_400_000;
    expect(days).toBeCloseTo(90, 3);
    expect(await loadOf(id, "area_m2", start)).toBe(225);
    expect(await loadOf(id, "power_kw", start)).toBe(40);
    expect(await loadOf(id, "power_kw", start + 8)).toBe(0);
    const audit = { subjectId: at.applicationId, action: "allocation.held" };
    expect(await prisma.auditEvent.count({ where: audit })).toBeGreaterThan(0);
  });

  it("is refused to whoever comes second, with the quarters that are taken", async () => {
    const { unit } = await building();
    await at.taken(unit);
    const quarters = { from: start + 6, until: start + 20 };
    expect(await at.take(unit, { quarters })).toMatchObject({
      refusal: {
        code: "taken",
        params: { from: quarterCode(start), until: quarterCode(start + 8) },
      },
    });
    expect(await at.take(unit, { quarters: { from: start + 8, until: start + 9 } })).toMatchObject({
      ok: true,
    });
    expect(await at.take(unit, { command: "request" })).toMatchObject({ ok: true });
  });

  it("is one winner and forty-nine clear refusals when fifty try at once", async () => {
    const { id, unit } = await building();
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        at.take(unit, { quarters: { from: start + (index % 3), until: start + 9 } }),
      ),
    );
    expect(tries.filter((one) => one.ok)).toHaveLength(1);
    const codes = tries.flatMap((one) => (one.ok ? [] : [one.refusal.code]));
    expect(codes).toEqual(Array.from({ length: 49 }, () => "taken"));
    expect(await loadOf(id, "area_m2", start + 4)).toBe(500);
  }, 60_000);

  it("stays within the unit's life, and says from when it can be had", async () => {
    const { unit } = await building([{ fromQuarter: start + 2, untilQuarter: start + 6 }]);
    expect(await at.take(unit)).toMatchObject({
      fields: { from: { code: "before_life", params: { quarter: quarterCode(start + 2) } } },
    });
    const quarters = { from: start + 2, until: start + 7 };
    expect(await at.take(unit, { quarters })).toMatchObject({
      fields: { until: { code: "after_life", params: { quarter: quarterCode(start + 6) } } },
    });
  });

  it("is the leasing manager's alone", async () => {
    const { unit } = await building();
    const coordinator = { ...at.by, roles: ["coordinator", "chair", "administrator"] };
    const tried = inSiteTransaction((tx) =>
      takeUnit(tx, coordinator, {
        command: "hold",
        applicationId: at.applicationId,
        phase: 0,
        unitId: unit,
        quarters: { from: start, until: start + 1 },
        needs,
        waiver: "",
      }),
    );
    expect(await tried).toMatchObject({ refusal: { code: "forbidden" } });
  });
});

describe("a limit", () => {
  it("is not passed without a waiver: the refusal names resource, quarter and by how much", async () => {
    const { id, unit, other } = await building([{ areaM2: 450 }, { areaM2: 450 }]);
    await limit(id, "power_kw", 100);
    await limit(id, "power_kw", 120, start + 4);
    await at.taken(unit, { phase: 1 });
    const refused = await at.take(other, { phase: 2 });
    expect(refused).toMatchObject({
      refusal: {
        code: "over_limit",
        params: {
          of: "building",
          resource: "power_kw",
          quarter: quarterCode(start),
          by: 12,
          others: 0,
        },
      },
    });
    expect(await at.take(other, { phase: 2, waiver: "Протокол" })).toMatchObject({
      fields: { waiver: { code: "waiver_length" } },
    });
    const waiver = "Протокол комиссии от 12.11.2026 № 14, пункт 3";
    const allowed = await at.taken(other, { phase: 2, waiver });
    expect(await at.row(allowed)).toMatchObject({ waiver });
  });

  it("of the site counts all buildings together", async () => {
    const [one, two] = [await building([{ areaM2: 450 }]), await building([{ areaM2: 450 }])];
    await limit(null, "gas_nm3h", 150);
    const hungry = { ...needs, loads: { gas_nm3h: 100 } };
    await at.taken(one.unit, { phase: 3, needs: hungry });
    expect(await at.take(two.unit, { phase: 4, needs: hungry })).toMatchObject({
      refusal: { code: "over_limit", params: { of: "site", resource: "gas_nm3h", by: 50 } },
    });
  });

  it("is passed by none of many who want the last of it at once", async () => {
    const { id, units } = await makeBuilding(Array.from({ length: 6 }, () => ({ areaM2: 450 })));
    await limit(id, "cooling_kw", 350);
    const { id: applicationId } = await makeApplication();
    const cold = { ...needs, loads: { cooling_kw: 100 } };
    const tries = await Promise.all(
      units.map((unit, phase) => at.take(unit, { applicationId, phase, needs: cold })),
    );
    expect(tries.filter((one) => one.ok)).toHaveLength(3);
    expect(await loadOf(id, "cooling_kw", start)).toBe(300);
  }, 60_000);
});

describe("what was given", () => {
  it("becomes more, step by step, and frees everything when it is released", async () => {
    const { id: place, unit } = await building();
    const id = await at.taken(unit, { command: "request" });
    expect(await loadOf(place, "area_m2", start)).toBe(0);
    expect(await strengthen(id, "contract")).toMatchObject({
      refusal: { code: "wrong_allocation_state" },
    });
    for (const command of ["hold", "reserve", "contract"] as const) {
      expect(await strengthen(id, command)).toMatchObject({ ok: true });
    }
    expect(await at.row(id)).toMatchObject({ state: "contracted", version: 4, expiresAt: null });
    expect(await release(id, "")).toMatchObject({ fields: { reason: { code: "reason_length" } } });
    expect(await release(id)).toMatchObject({ ok: true });
    expect(await at.row(id)).toMatchObject({ state: "ended", endReason: "Передумали" });
    expect(await loadOf(place, "area_m2", start)).toBe(0);
    expect(await release(id)).toMatchObject({ refusal: { code: "wrong_allocation_state" } });
    expect(await at.take(unit)).toMatchObject({ ok: true });
  });

  it("is changed once by two who saw the same version", async () => {
    const { unit } = await building();
    const id = await at.taken(unit);
    const ref = await at.ref(id);
    const both = await Promise.all([
      inSiteTransaction((tx) => prolongHold(tx, at.by, ref)),
      inSiteTransaction((tx) => releaseAllocation(tx, at.by, { ...ref, reason: "Отказ" })),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { code: "stale" } });
  });

  it("is found under its own application alone", async () => {
    const { unit } = await building();
    const id = await at.taken(unit);
    const { id: applicationId } = await makeApplication();
    const ref = { ...(await at.ref(id)), applicationId };
    expect(await inSiteTransaction((tx) => prolongHold(tx, at.by, ref))).toMatchObject({
      refusal: { code: "allocation_unknown" },
    });
  });
});

describe("moving", () => {
  const move = async (id: string, unitId: string, from = start, waiver = "") => {
    const ref = await at.ref(id);
    const quarters = { from, until: from + 8 };
    return inSiteTransaction((tx) =>
      moveAllocation(tx, at.by, { ...ref, unitId, quarters, needs, waiver }),
    );
  };

  it("takes the state and the term along, and neither keeps both nor loses both", async () => {
    const { id: place, unit, other } = await building([{}, { areaM2: 600 }]);
    const id = await at.taken(unit);
    const before = await at.row(id);
    const moved = await move(id, other);
    if (!moved.ok) throw new Error(JSON.stringify(moved));
    expect(await at.row(id)).toMatchObject({ state: "ended", endReason: "moved" });
    expect(await at.row(moved.value.id)).toMatchObject({
      state: "held",
      unitId: other,
      expiresAt: before.expiresAt,
    });
    expect(await loadOf(place, "area_m2", start)).toBe(600);
    expect(await at.take(unit)).toMatchObject({ ok: true });
  });

  it("to other quarters of the same unit is not in its own way, nor over its own loads", async () => {
    const { id: place, unit } = await building([{ areaM2: 450 }]);
    await limit(place, "power_kw", 60);
    const id = await at.taken(unit, { phase: 5 });
    expect(await move(id, unit, start + 4)).toMatchObject({ ok: true });
    expect(await loadOf(place, "power_kw", start)).toBe(0);
    expect(await loadOf(place, "power_kw", start + 11)).toBe(80);
  });

  it("into what is somebody's is refused, and everything stays", async () => {
    const { unit, other } = await building([{}, {}]);
    const id = await at.taken(unit);
    await at.taken(other);
    expect(await move(id, other)).toMatchObject({ refusal: { code: "taken" } });
    expect(await at.row(id)).toMatchObject({ state: "held", version: 1 });
  });
});
