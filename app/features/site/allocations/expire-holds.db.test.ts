import { beforeAll, describe, expect, it } from "vitest";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { makeBuilding } from "../../../../prisma/factories/site";
import { splitUnit } from "../division/split-unit.server";
import { inSiteTransaction } from "../site-transaction.server";
import { afterDays, leasing, loadOf, start } from "./allocations.testing";
import { prolongHold } from "./change-allocation.server";
import { expireHolds } from "./expire-holds.server";
import { onSpaceFreed } from "./space-freed.server";

let at: Awaited<ReturnType<typeof leasing>>;
const freed: string[] = [];

beforeAll(async () => {
  at = await leasing();
  onSpaceFreed(async (_tx, units) => {
    freed.push(...units);
  });
});

const hold = async () => {
  const { id: building, units } = await makeBuilding([{}]);
  const [unit = ""] = units;
  return { building, unit, id: await at.taken(unit) };
};

const inDays = <T>(days: number, fn: () => Promise<T>) => atTime(afterDays(days), fn);

describe("a hold", () => {
  it("ends by itself after its term, once, and leasing is told", async () => {
    const { building, unit, id } = await hold();
    await inDays(89, expireHolds);
    expect(await at.row(id)).toMatchObject({ state: "held" });
    const both = await inDays(91, () => Promise.all([expireHolds(), expireHolds()]));
    expect(both[0] + both[1]).toBe(1);
    expect(await at.row(id)).toMatchObject({ state: "ended", endReason: "expired" });
    expect(await loadOf(building, "area_m2", start)).toBe(0);
    expect(freed).toContain(unit);
    const notices = await prisma.notice.findMany({
      where: { kind: "hold_expired", userId: at.by.userId ?? "" },
    });
    expect(notices.filter(({ onceKey }) => onceKey === `hold_expired:${id}`)).toHaveLength(1);
    const audit = await prisma.auditEvent.findFirst({
      where: { subjectId: at.applicationId, action: "allocation.expired" },
    });
    expect(audit).toMatchObject({ actorId: null, actorRole: "clock", fromState: "held" });
  });

  it("that was prolonged lives its whole term again", async () => {
    const { id } = await hold();
    const ref = await at.ref(id);
    await inDays(80, () => inSiteTransaction((tx) => prolongHold(tx, at.by, ref)));
    await inDays(160, expireHolds);
    expect(await at.row(id)).toMatchObject({ state: "held", version: 2 });
    await inDays(171, expireHolds);
    expect(await at.row(id)).toMatchObject({ state: "ended" });
  });

  it("expires, is prolonged, is taken over and divided at once, and one thing is true after it", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { building, unit, id } = await hold();
      const ref = await at.ref(id);
      const parts = [1, 2].map((part) => ({ code: `${unit}-${part}`, areaM2: 250 }));
      const [, prolonged, taken, split] = await inDays(91, () =>
        Promise.all([
          expireHolds(),
          inSiteTransaction((tx) => prolongHold(tx, at.by, ref)),
          at.take(unit),
          inSiteTransaction((tx) =>
            splitUnit(tx, at.by, { id: unit, version: 1, quarter: start + 2, parts }),
          ),
        ]),
      );
      const live = await prisma.allocation.findMany({
        where: { unitId: unit, state: { not: "ended" } },
      });
      expect(live.length).toBeLessThanOrEqual(1);
      expect(prolonged.ok && taken.ok).toBe(false);
      if (split.ok) expect(live).toEqual([]);
      if (taken.ok || prolonged.ok) expect(live).toHaveLength(1);
      expect(await loadOf(building, "area_m2", start + 1)).toBe(live.length * 500);
    }
  }, 60_000);
});
