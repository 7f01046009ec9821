import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messages } from "~/locales";
import { namePlace, rectangle } from "../inventory/polygon";
import { earliestQuarter, latestQuarter } from "../quarter";
import { buildingState, freeStep, legends, type StateAreas, unitStates } from "./plan-classes";
import { parsePlanQuery, planColours, planHref } from "./plan-query";
import { mainGroup } from "./space-groups";

const areas: fc.Arbitrary<StateAreas> = fc.record({
  free: fc.nat(9_000),
  held: fc.nat(9_000),
  reserved: fc.nat(9_000),
  offered: fc.nat(9_000),
  contracted: fc.nat(9_000),
  soon: fc.nat(9_000),
});
const none: StateAreas = {
  free: 0,
  held: 0,
  reserved: 0,
  offered: 0,
  contracted: 0,
  soon: 0,
};

describe("the colour of a building", () => {
  it("is one that the legend explains, in both languages", () => {
    fc.assert(
      fc.property(areas, (one) => {
        expect(legends.building.state).toContain(buildingState(one));
        expect(legends.building.free).toContain(freeStep(one));
      }),
    );
    for (const of of ["building", "unit"] as const) {
      for (const look of Object.values(legends[of]).flat()) {
        expect(messages.ru["site-plan"].classes[of], look).toHaveProperty(look);
        expect(messages.en["site-plan"].classes[of], look).toHaveProperty(look);
      }
    }
  });

  it("says taken when nothing is free, and free only when nothing is taken", () => {
    expect(buildingState(none)).toBe("none");
    expect(buildingState({ ...none, free: 1 })).toBe("free");
    expect(buildingState({ ...none, free: 1, soon: 5 })).toBe("free");
    expect(buildingState({ ...none, free: 1, held: 1 })).toBe("partly");
    expect(buildingState({ ...none, soon: 1, contracted: 1 })).toBe("full");
    expect(buildingState({ ...none, soon: 1 })).toBe("soon");
  });

  it("tells the free share in steps of a quarter, leaving aside what is not open", () => {
    const steps = [0, 1, 250, 251, 500, 750, 751, 1_000].map((free) =>
      freeStep({ ...none, free, reserved: 1_000 - free, soon: 7_000 }),
    );
    expect(steps).toEqual([
      "free_0",
      "free_25",
      "free_25",
      "free_50",
      "free_50",
      "free_75",
      "free_100",
      "free_100",
    ]);
  });
});

describe("the use of a house", () => {
  it("is what most of it is for; plant rooms serve the others", () => {
    expect(mainGroup({ tech: 900, gmp_c: 60, gmp_d: 50, lab_rd: 100 })).toBe("production");
    expect(mainGroup({ tech: 900 })).toBe("plant");
    expect(mainGroup({})).toBe("plant");
  });
});

describe("a plan's address", () => {
  const queries = fc.record({
    quarter: fc.option(fc.integer({ min: earliestQuarter, max: latestQuarter })),
    colour: fc.constantFrom(...planColours),
    building: fc.option(fc.constantFrom("B1", "E1", "K-12")),
  });

  it("comes back as it was sent, and a slider's number is a quarter", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { searchParams } = new URL(planHref("http://portal.invalid/plan", query));
        expect(parsePlanQuery(searchParams)).toEqual(query);
      }),
    );
    expect(parsePlanQuery(new URLSearchParams("quarter=8108")).quarter).toBe(8108);
  });

  it("asks for nothing where it makes no sense", () => {
    for (const text of ["quarter=2027", "quarter=9999", "quarter=x", "colour=red&building=<b>"]) {
      expect(parsePlanQuery(new URLSearchParams(text))).toEqual({
        quarter: null,
        colour: "state",
        building: null,
      });
    }
  });
});

describe("the name of a building", () => {
  it("stands in it, also where its middle is a yard", () => {
    expect(namePlace(rectangle(10, 20, 30, 40))).toEqual({ x: 25, y: 40, width: 30 });
    const court = [
      [0, 0],
      [90, 0],
      [90, 60],
      [70, 60],
      [70, 20],
      [20, 20],
      [20, 60],
      [0, 60],
    ] as const;
    expect(namePlace(court)).toEqual({ x: 45, y: 10, width: 90 });
  });

  it("is known for every state of a unit", () => {
    expect(Object.keys(none).sort()).toEqual([...unitStates].sort());
  });
});
