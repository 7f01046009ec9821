import { describe, expect, it } from "vitest";
import { outlineArea, rectangle, sharedArea } from "~/features/site";
import { buildingPlans } from "./buildings";
import { plotPlans } from "./land";
import { makeInventory } from "./make-inventory";

const { buildings, limits } = makeInventory();
const floors = buildings.flatMap((building) =>
  building.floors.map((floor) => ({ ...floor, plan: building.plan })),
);
const units = floors.flatMap((floor) => floor.units);
const tenths = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + Math.round(value * 10), 0);

/** Each two of a list. */
const pairs = <T>(all: readonly T[]) =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));

describe("the demo's land", () => {
  it("is 19.4 hectares of plots that lie beside each other", () => {
    expect(plotPlans.reduce((sum, plot) => sum + outlineArea(plot.outline), 0)).toBe(194_000);
    for (const [one, other] of pairs(plotPlans)) {
      expect(sharedArea(one.outline, other.outline), `${one.code} ${other.code}`).toBe(0);
    }
  });

  it("carries buildings that stand on their plot and apart from each other", () => {
    for (const building of buildingPlans) {
      const plot = plotPlans.find(({ code }) => code === building.plot);
      const within = sharedArea(building.outline, plot?.outline ?? []);
      expect(within, building.code).toBe(outlineArea(building.outline));
    }
    for (const [one, other] of pairs(buildingPlans)) {
      expect(sharedArea(one.outline, other.outline), `${one.code} ${other.code}`).toBe(0);
    }
  });
});

describe("the demo's buildings", () => {
  it("are 240,000 m² of units, to the tenth", () => {
    expect(tenths(units.map(({ areaM2 }) => areaM2))).toBe(2_400_000);
    expect(tenths(floors.map(({ areaM2 }) => areaM2))).toBe(2_400_000);
    expect(units.length).toBeGreaterThanOrEqual(150);
    expect(units.length).toBeLessThanOrEqual(250);
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
  });

  it("have wings that make up their outline", () => {
    for (const { code, outline, wings } of buildingPlans.filter(({ wings }) => wings.length)) {
      const boxes = wings.map(([x, y, width, height]) => rectangle(x, y, width, height));
      const inside = boxes.reduce((sum, box) => sum + sharedArea(box, outline), 0);
      expect(inside, code).toBeCloseTo(outlineArea(outline), 6);
      for (const [one, other] of pairs(boxes)) expect(sharedArea(one, other), code).toBe(0);
    }
  });

  it("have units that tile their floor: no gap, no overlap, within the building", () => {
    for (const { plan, level, areaM2, units } of floors) {
      expect(tenths(units.map((unit) => outlineArea(unit.outline)))).toBe(tenths([areaM2]));
      for (const unit of units) {
        const within = sharedArea(unit.outline, plan.outline);
        expect(within, unit.code).toBeCloseTo(unit.areaM2, 6);
      }
      for (const [one, other] of pairs(units)) {
        expect(sharedArea(one.outline, other.outline), `${plan.code} ${level}`).toBe(0);
      }
    }
  });

  it("have units whose uses add up to them", () => {
    for (const { code, areaM2, spaces } of units) {
      expect(tenths(Object.values(spaces)), code).toBe(tenths([areaM2]));
      expect(Math.min(...Object.values(spaces)), code).toBeGreaterThan(0);
    }
  });

  it("open one after another from 2026 to 2031, as their stage says", () => {
    const years = { commissioned: [2026], under_construction: [2027, 2028], planned: [] };
    for (const { plan } of buildings) {
      const [year] = plan.from;
      const expected = plan.stage === "planned" ? [2029, 2030, 2031] : years[plan.stage];
      expect(expected, plan.code).toContain(year);
    }
  });
});

describe("the demo's engineering", () => {
  it("grows to 36 MW, and never shrinks", () => {
    const power = limits.filter(({ resource }) => resource === "power_kw");
    expect(power.map(({ capacity }) => capacity)).toEqual([12_000, 20_000, 28_000, 36_000]);
    for (const all of [limits, ...buildings.map((building) => building.limits)]) {
      for (const resource of new Set(all.map((limit) => limit.resource))) {
        const stages = all.filter((limit) => limit.resource === resource);
        const capacities = stages.map(({ capacity }) => capacity);
        expect(capacities, resource).toEqual([...capacities].sort((a, b) => a - b));
        expect(capacities[0], resource).toBeGreaterThan(0);
      }
    }
  });

  it("gives each building that is let its own share", () => {
    for (const { plan, floors, limits } of buildings) {
      expect(limits.length > 0, plan.code).toBe(floors.length > 0);
    }
  });
});
