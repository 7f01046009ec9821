import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviationPercent, normLoads } from "./norm-loads";
import { facilityKinds, facilityRatios, ratioRange } from "./norm-ratios";
import { defaultNorms, spaceTypes } from "./norms";

const areas = (...m2: number[]) =>
  Object.fromEntries(spaceTypes.map((type, index) => [type, m2[index] ?? 0]));

const startup = areas(60, 90, 80, 110, 220, 140, 0, 60, 20, 10, 40, 120, 250);
const pharma = areas(300, 700, 900, 1300, 250, 750, 0, 1600, 700, 60, 20, 900, 2520);
const investor = areas(120, 620, 480, 700, 600, 520, 180, 700, 260, 50, 70, 500, 1600);

describe("planning norms", () => {
  it("give the power of the three sample projects", () => {
    expect(Math.round(normLoads(startup).power_kw)).toBe(276);
    expect(Math.round(normLoads(pharma).power_kw)).toBe(1770);
    expect(Math.round(normLoads(investor).power_kw)).toBe(1164);
  });

  it("give total area, supply air, heat and floor load of the startup", () => {
    expect(normLoads(startup)).toEqual({
      area_m2: 1200,
      power_kw: 275.7,
      fresh_air_m3h: 14965,
      heat_gcalh: 0.219,
      floor_kn: 20,
    });
    expect(normLoads(pharma).area_m2).toBe(10_000);
    expect(normLoads(investor).area_m2).toBe(6400);
  });

  it("take other norms when the administrator has changed them", () => {
    const doubled = defaultNorms.map((norm) => ({ ...norm, power: norm.power * 2 }));
    expect(normLoads(startup, doubled).power_kw).toBe(551.4);
  });

  it("cover every space type once, with both languages", () => {
    expect(defaultNorms.map((norm) => norm.type)).toEqual([...spaceTypes]);
    for (const norm of defaultNorms) {
      expect(norm.label.ru).not.toBe(norm.label.en);
      expect(norm.note.ru && norm.note.en).toBeTruthy();
    }
  });

  it("add up over any split of the same areas", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60_000), { minLength: 13, maxLength: 13 }), (m2) => {
        const whole = normLoads(areas(...m2));
        const parts = m2.map((value, index) =>
          normLoads({ [spaceTypes[index] ?? "office"]: value }),
        );
        const power = parts.reduce((sum, part) => sum + part.power_kw, 0);
        expect(whole.area_m2).toBe(m2.reduce((sum, value) => sum + value, 0));
        expect(Math.abs(whole.power_kw - power)).toBeLessThan(1.5);
      }),
    );
  });
});

describe("deviation from the norm", () => {
  it("is signed and in whole percent", () => {
    expect(deviationPercent(2600, 1770)).toBe(47);
    expect(deviationPercent(100, 200)).toBe(-50);
    expect(deviationPercent(0, 0)).toBeNull();
  });
});

describe("plausibility ratios", () => {
  it("have a range for every kind of facility", () => {
    for (const ratio of facilityRatios) {
      for (const kind of facilityKinds) {
        const [low, high] = ratio.ranges[kind];
        expect(low).toBeLessThanOrEqual(high);
      }
    }
  });

  it("join the ranges of several kinds", () => {
    const power = facilityRatios.find((ratio) => ratio.code === "power");
    expect(power && ratioRange(power, ["sterile", "rd_lab"])).toEqual([0.1, 0.4]);
    expect(power && ratioRange(power, [])).toBeNull();
  });
});
