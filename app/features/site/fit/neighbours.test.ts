import { describe, expect, it } from "vitest";
import type { Demand } from "../demand";
import { quarterOf } from "../quarter";
import { judgeByDefault, plainDemand, plainPlace } from "./fit.testing";
import { neighbourRules } from "./neighbours";
import type { Neighbour } from "./place";

const first = quarterOf(2027, 1);

describe("rules between neighbours", () => {
  const beside: Neighbour = {
    unit: "B1-1-02",
    quarters: { from: first, until: first + 8 },
    sameCompartment: true,
    sameBuilding: true,
    distanceM: 0,
    bsl: 1,
    explosiveM2: 0,
    szzClass: "v",
    gmp: false,
  };
  const across = { ...beside, sameCompartment: false, sameBuilding: false, distanceM: 60 };
  const found = (asks: Partial<Demand>, neighbour: Partial<Neighbour>, of = beside) =>
    judgeByDefault(
      { ...plainDemand, ...asks },
      {
        ...plainPlace,
        maxBsl: 3,
        fireCategory: "a",
        szzClass: "iii",
        gmpReadiness: "fitted",
        neighbours: [{ ...of, ...neighbour }],
      },
    ).findings;

  it("are each explained in both languages", () => {
    expect(new Set(neighbourRules.map(({ code }) => code)).size).toBe(neighbourRules.length);
    for (const { explain } of neighbourRules) {
      expect(explain.ru.length).toBeGreaterThan(30);
      expect(explain.en.length).toBeGreaterThan(30);
    }
  });

  it.each<[string, readonly object[], object]>([
    [
      "explosive rooms of a compartment together",
      found({ fireCategory: "a", explosiveM2: 120 }, { explosiveM2: 250 }),
      { parameter: "explosive_compartment", given: 50, by: 70, units: ["B1-1-02"] },
    ],
    [
      "a zone that would cover cleanrooms",
      found({ szzClass: "iii" }, { gmp: true, distanceM: 250 }, across),
      {
        parameter: "zone_covers_gmp",
        outcome: "fails",
        changes: [{ kind: "lower_szz", to: "iv" }],
      },
    ],
    [
      "cleanrooms in a zone of up to 100 m",
      found({ gmp: true }, { szzClass: "iv" }, across),
      { parameter: "gmp_in_zone", outcome: "works" },
    ],
    [
      "a zone that reaches the hospital",
      judgeByDefault({ ...plainDemand, szzClass: "iv" }, { ...plainPlace, hospitalM: 80 }).findings,
      { parameter: "zone_hospital", given: 80, changes: [{ kind: "lower_szz", to: "v" }] },
    ],
    [
      "a BSL-3 laboratory beside others",
      found({ bsl: 3 }, {}),
      { parameter: "bsl_zoning", changes: [{ kind: "lower_bsl", to: 2 }] },
    ],
    [
      "anybody beside a BSL-3 laboratory",
      found({ bsl: 0 }, { bsl: 3 }),
      { parameter: "bsl_zoning", changes: [] },
    ],
    [
      "agents beside cleanrooms",
      found({ bsl: 2 }, { gmp: true }),
      { parameter: "bsl_beside_gmp", outcome: "works" },
    ],
  ])("see %s", (_case, findings, expected) => {
    expect(findings).toContainEqual(expect.objectContaining(expected));
  });

  it("concern only those who are there at the same time", () => {
    const later = { quarters: { from: first + 40, until: first + 50 } };
    expect(found({ bsl: 3 }, later)).toEqual([]);
    expect(found({ fireCategory: "a", explosiveM2: 200 }, { explosiveM2: 250, ...later })).toEqual(
      [],
    );
  });
});
