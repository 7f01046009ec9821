import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumChanges, valueAt } from "../loads/steps";
import { quarterOf } from "../quarter";
import { drawOf } from "./draw";
import { overloads, type Standing } from "./overloads";

const start = quarterOf(2027, 1);
const quarter = fc.integer({ min: start, max: start + 20 });

describe("a limit", () => {
  const standing = fc.record({
    of: fc.constantFrom("building" as const, "site" as const),
    resource: fc.constantFrom("power_kw" as const, "water_m3d" as const, "area_m2" as const),
    capacity: fc.option(
      fc
        .array(fc.tuple(quarter, fc.integer({ min: 0, max: 500 })), { minLength: 1 })
        .map(sumChanges),
    ),
    kept: fc.array(fc.tuple(quarter, fc.integer({ min: 0, max: 100 }))).map(sumChanges),
    diversity: fc.constantFrom(0.5, 0.7, 1),
  });

  it("is passed exactly when diversity × all demands is more in some quarter", () => {
    fc.assert(
      fc.property(
        standing,
        fc.integer({ min: 0, max: 300 }),
        quarter,
        fc.integer({ min: 1, max: 12 }),
        (one: Standing, demand, from, length) => {
          const found = overloads(
            [one],
            { [one.resource]: demand },
            { from, until: from + length },
          );
          const excess = Array.from({ length }, (_, index) => {
            const load = one.diversity * (valueAt(one.kept, from + index) + demand);
            const limit = one.capacity ? valueAt(one.capacity, from + index) : Infinity;
            return Math.round((load - limit) * 1000) / 1000;
          });
          const first = demand > 0 ? excess.findIndex((by) => by > 0) : -1;
          expect(found).toEqual(
            first < 0
              ? []
              : [
                  {
                    of: one.of,
                    resource: one.resource,
                    quarter: from + first,
                    by: Math.max(...excess),
                  },
                ],
          );
        },
      ),
    );
  });
});

describe("what units take for a phase", () => {
  const needs = { areas: { lab_rd: 1000 }, loads: { power_kw: 200 } };

  it("is their own area, and the loads in proportion until all are given", () => {
    expect(drawOf(needs, 400)).toEqual({ draw: { area_m2: 400, power_kw: 80 }, share: 0.4 });
    expect(drawOf(needs, 800, 400)).toEqual({ draw: { area_m2: 800, power_kw: 120 }, share: 0.6 });
    expect(drawOf(needs, 100, 1200).draw).toEqual({ area_m2: 100, power_kw: 0 });
  });

  it("is together never more than the phase asks for", () => {
    const units = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(units, (areas) => {
        let given = 0;
        let power = 0;
        for (const area of areas) {
          power += drawOf(needs, area, given).draw.power_kw ?? 0;
          given += area;
        }
        expect(power).toBeCloseTo(200 * Math.min(1, given / 1000), 1);
      }),
    );
  });
});
