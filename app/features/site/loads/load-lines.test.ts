import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quarterOf } from "../quarter";
import { bindings, type KeptLine, levelOf, loadRows } from "./load-lines";
import { sumChanges, valueAt } from "./steps";

const start = quarterOf(2027, 1);
const span = { from: start, until: start + 40 };
const quarter = fc.integer({ min: start - 4, max: start + 44 });
const steps = fc
  .array(fc.tuple(quarter, fc.integer({ min: 0, max: 400 })), { maxLength: 8 })
  .map(sumChanges);

describe("the level of a load", () => {
  it.each([
    [null, "normal"],
    [0.799, "normal"],
    [0.8, "amber"],
    [0.949, "amber"],
    [0.95, "red"],
    [1, "red"],
    [1.001, "over"],
    [Number.POSITIVE_INFINITY, "over"],
  ])("of %s is %s", (share, level) => {
    expect(levelOf(share)).toBe(level);
  });
});

describe("the loads of a resource by quarter", () => {
  it("are diversity × the sums of demands, and with what is free make what is built", () => {
    const all = fc.record({
      contracted: steps,
      offered: steps,
      reserved: steps,
      held: steps,
      requested: steps,
    });
    fc.assert(
      fc.property(all, steps, (demand, capacity) => {
        for (const row of loadRows({ resource: "power_kw", capacity, demand }, span)) {
          expect(row.held).toBeCloseTo(0.7 * valueAt(demand.held, row.quarter), 3);
          const kept = row.contracted + row.offered + row.reserved + row.held;
          expect(kept + (row.free ?? 0)).toBeCloseTo(row.built ?? 0, 2);
        }
      }),
    );
  });

  it("have nothing free and no share where no limit is on record", () => {
    const [row] = loadRows(
      { resource: "gas_nm3h", capacity: null, demand: { held: [[start, 5]] } },
      span,
    );
    expect(row).toMatchObject({ held: 5, built: null, free: null, share: null, level: "normal" });
  });
});

describe("what binds first", () => {
  it("is the limit passed soonest, else the one nearest to it", () => {
    const line = (building: string, kept: KeptLine["kept"]): KeptLine => ({
      building,
      resource: "water_m3d",
      capacity: [[start - 4, 80]],
      kept,
    });
    const found = bindings(
      [
        line("half", [[start, 50]]),
        line("red", [[start + 2, 96]]),
        line("later", [[start + 8, 120]]),
        line("over", [[start + 5, 101]]),
        line("amber", [[start, 85]]),
      ],
      span,
    );
    expect(found.map(({ building }) => building)).toEqual([
      "over",
      "later",
      "red",
      "amber",
      "half",
    ]);
    expect(found[0]).toMatchObject({ over: start + 5, red: start + 5, peakQuarter: start + 5 });
    expect(found[4]).toMatchObject({ amber: null, peak: 0.5 });
  });

  it("agrees with the rows of each quarter", () => {
    fc.assert(
      fc.property(steps, steps, (capacity, kept) => {
        const line = { building: null, resource: "heat_gcalh" as const, capacity, kept };
        const [found] = bindings([line], span);
        const rows = loadRows({ ...line, demand: { reserved: kept } }, span);
        const first = (...levels: string[]) =>
          rows.find(({ level }) => levels.includes(level))?.quarter ?? null;
        expect(found?.over).toBe(first("over"));
        expect(found?.red).toBe(first("red", "over"));
        expect(found?.amber).toBe(first("amber", "red", "over"));
      }),
    );
  });
});
