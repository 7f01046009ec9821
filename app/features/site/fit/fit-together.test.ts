import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Demand, totalArea } from "../demand";
import { demands, judgeByDefault, places, plainDemand, plainPlace } from "./fit.testing";
import { type Candidate, fitTogether } from "./fit-together";
import { defaultNeighbourLimits } from "./neighbours";

const together = (demand: Demand, candidates: readonly Candidate[]) =>
  fitTogether(demand, candidates, defaultNeighbourLimits);

const unit = (id: string, areaM2: number, more: Partial<typeof plainPlace> = {}) => ({
  id,
  place: { ...plainPlace, areaM2, spaces: { lab_rd: areaM2 }, ...more },
});

describe("units of one building together", () => {
  const demand = { ...plainDemand, areas: { lab_rd: 1200 } };

  it("are the fewest that suffice, the last no larger than it has to be", () => {
    const found = together(demand, [
      unit("s", 250),
      unit("m", 500),
      unit("l", 1000),
      unit("x", 200),
    ]);
    expect(found).toMatchObject({ units: ["l", "x"], fit: { verdict: "fits", wasteM2: 0 } });
    expect(together(demand, [unit("one", 1300), unit("l", 1250)])?.units).toEqual(["l"]);
  });

  it("leave out what could be no part of it", () => {
    const low = unit("low", 2000, { heightM: 2.8 });
    expect(together(demand, [low])).toBeNull();
    expect(together(demand, [low, unit("l", 1300)])?.units).toEqual(["l"]);
  });

  it("say what is missing when all are too small", () => {
    const found = together(demand, [unit("s", 250), unit("m", 500)]);
    expect(found?.fit.findings).toContainEqual(
      expect.objectContaining({ parameter: "area", by: 450 }),
    );
  });

  it("share the limits of their building: the whole load is judged", () => {
    const hungry = { ...demand, loads: { power_kw: 300 } };
    const found = together(hungry, [unit("m", 700), unit("l", 700)]);
    expect(found?.fit.findings).toContainEqual(
      expect.objectContaining({ parameter: "power_kw", by: 100 }),
    );
  });

  it("have one neighbour where somebody stands beside both", () => {
    const neighbour = {
      unit: "B1-1-09",
      quarters: demand.quarters,
      sameCompartment: true,
      sameBuilding: true,
      distanceM: 0,
      bsl: 1,
      explosiveM2: 150,
      szzClass: "none" as const,
      gmp: false,
    };
    const beside = { neighbours: [neighbour] };
    const two = [unit("m", 700, beside), unit("l", 700, beside)];
    expect(together({ ...demand, explosiveM2: 150 }, two)?.fit.verdict).toBe("fits");
    expect(together({ ...demand, explosiveM2: 151 }, two)?.fit.findings).toMatchObject([
      { parameter: "explosive_compartment", given: 150, by: 1 },
    ]);
  });

  it("are named once each, and judged as nothing but the place they make", () => {
    fc.assert(
      fc.property(demands, fc.array(places, { maxLength: 5 }), (asked, given) => {
        const candidates = given.map((place, index) => ({ id: String(index), place }));
        const found = together(asked, candidates);
        if (!found) return;
        expect(new Set(found.units).size).toBe(found.units.length);
        const own = candidates.filter(({ id }) => found.units.includes(id));
        const area = own.reduce((sum, { place }) => sum + place.areaM2, 0);
        const short = found.fit.findings.some(({ parameter }) => parameter === "area");
        expect(short).toBe(Math.round(totalArea(asked) * 10) > Math.round(area * 10));
        const [only] = own;
        if (own.length === 1 && only) expect(found.fit).toEqual(judgeByDefault(asked, only.place));
      }),
    );
  });
});
