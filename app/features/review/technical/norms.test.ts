import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Values } from "~/features/applications";
import { beyondRange, figureNorms } from "./norms";

const plant: Values = {
  area_gmp_c: "1000",
  area_cnc: "1000",
  area_tech: "500",
  product_type: ["small_molecule"],
  power_kw: "700",
  water_m3d: "60",
};

describe("what a figure is measured by", () => {
  it("is the load of each square metre where there is such a norm, else the usual range", () => {
    const norms = figureNorms(plant);
    expect(norms.power_kw).toEqual({ low: 660, high: 660, deviation: 6, far: false });
    expect(norms.water_m3d).toEqual({ low: 20, high: 50, deviation: 20, far: true });
    expect(norms.wfi_lh).toEqual({ low: 250, high: 750, deviation: null, far: false });
    expect(norms.docks).toBeUndefined();
  });

  it("is nothing without areas", () => {
    expect(figureNorms({ power_kw: "700" })).toEqual({});
  });

  it("grows with the area", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 10_000 }),
        fc.integer({ min: 2, max: 9 }),
        (m2, times) => {
          const of = (area: number) =>
            figureNorms({ area_gmp_c: String(area), product_type: ["biologic"] });
          const [small, large] = [of(m2), of(m2 * times)];
          for (const code of ["power_kw", "water_m3d", "heat_gcalh"]) {
            const [one, other] = [small[code], large[code]];
            if (!one || !other) throw new Error(code);
            expect(Math.abs(other.high - one.high * times)).toBeLessThan(
              times * 0.01 + other.high * 0.01,
            );
          }
        },
      ),
    );
  });
});

describe("the distance from a range", () => {
  const bounds = fc.tuple(
    fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    fc.double({ min: 0.001, max: 1e6, noNaN: true }),
  );

  it("is none within, negative below, positive above, and never points back", () => {
    fc.assert(
      fc.property(bounds, fc.double({ min: 0, max: 2e6, noNaN: true }), ([one, other], stated) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const percent = beyondRange(stated, low, high) ?? 0;
        if (stated >= low && stated <= high) expect(percent).toBe(0);
        if (stated < low) expect(percent).toBeLessThanOrEqual(0);
        if (stated > high) expect(percent).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("does not exist where nothing is usual", () => {
    expect(beyondRange(3, 0, 0)).toBeNull();
  });
});
