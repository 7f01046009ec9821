import { describe, expect, it } from "vitest";
import { defaultSiteRules } from "../rules/site-rules";
import { bestPlaces } from "./best-places";
import { plainDemand, plainPlace } from "./fit.testing";
import type { KeptFacts, SiteFacts, UnitFacts } from "./site-facts";

const square = (x: number) =>
  [
    [x, 0],
    [x + 40, 0],
    [x + 40, 40],
    [x, 40],
  ] as const;

const unit = (code: string, more: Partial<UnitFacts> = {}): UnitFacts => {
  const {
    kept: _kept,
    free: _free,
    neighbours: _neighbours,
    hospitalM: _hospital,
    ...own
  } = plainPlace;
  return {
    ...own,
    id: code,
    code,
    buildingId: code.slice(0, 2),
    level: 1,
    compartment: code,
    ...more,
  };
};

const site = (units: UnitFacts[], kept: KeptFacts[] = []): SiteFacts => ({
  units,
  kept,
  buildings: new Map([
    ["B1", { id: "B1", code: "B1", outline: square(0) }],
    ["B2", { id: "B2", code: "B2", outline: square(100) }],
  ]),
  free: { building: new Map(), site: {} },
  rules: { ...defaultSiteRules, hospital: [400, 0] },
});

const keptBy = (unitId: string, more: Partial<KeptFacts> = {}): KeptFacts => ({
  unitId,
  applicationId: "other",
  quarters: plainDemand.quarters,
  bsl: 1,
  explosiveM2: 0,
  szzClass: "v",
  gmp: false,
  ...more,
});

describe("the best places on the site", () => {
  it("are sorted by fit, then by waste, and counted", () => {
    const units = [
      unit("B1-big", { areaM2: 900 }),
      unit("B1-low", { heightM: 3 }),
      unit("B1-use", { spaces: { office: 500 } }),
      unit("B1-tight", { areaM2: 470 }),
    ];
    const found = bestPlaces(site(units), plainDemand, "own");
    expect(found.units.map((one) => one.unit.code)).toEqual([
      "B1-tight",
      "B1-big",
      "B1-use",
      "B1-low",
    ]);
    expect(found.counts).toEqual({ fits: 2, fits_with_works: 1, does_not_fit: 1 });
    expect(found.together).toEqual([]);
  });

  it("are several units of a building where none alone is large enough", () => {
    const wanted = { ...plainDemand, areas: { lab_rd: 900 } };
    const units = [unit("B1-1"), unit("B1-2"), unit("B2-1")].map((one) => ({
      ...one,
      spaces: { lab_rd: 500 },
    }));
    const { together } = bestPlaces(site(units), wanted, "own");
    expect(together).toHaveLength(1);
    expect(together[0]).toMatchObject({ buildingId: "B1", fit: { verdict: "fits" } });
  });

  it("see neighbours in the same compartment, and across buildings as far as zones reach", () => {
    const units = [
      unit("B1-1", { compartment: "x" }),
      unit("B1-2", { compartment: "x" }),
      unit("B2-1"),
    ];
    const parameters = (kept: KeptFacts, asks: Partial<typeof plainDemand> = {}) =>
      bestPlaces(site(units, [kept]), { ...plainDemand, ...asks }, "own")
        .units.find((one) => one.unit.code === "B1-1")
        ?.fit.findings.map(({ parameter }) => parameter);
    expect(parameters(keptBy("B1-2", { bsl: 3 }))).toEqual(["bsl_zoning"]);
    expect(parameters(keptBy("B1-2", { bsl: 3, applicationId: "own" }))).toEqual([]);
    expect(parameters(keptBy("B2-1", { gmp: true }), { szzClass: "iv" })).toEqual([
      "zone_covers_gmp",
    ]);
    expect(parameters(keptBy("B2-1", { gmp: true }))).toEqual([]);
  });

  it("are judged by how far the hospital is", () => {
    const { units } = bestPlaces(
      site([unit("B1-1", { szzClass: "iii" }), unit("B2-1", { szzClass: "iii" })]),
      { ...plainDemand, szzClass: "iii" },
      "own",
    );
    const near = units.find((one) => one.unit.code === "B2-1")?.fit.findings[0];
    expect(near).toMatchObject({ parameter: "zone_hospital", given: 260 });
    expect(units[0]).toMatchObject({ unit: { code: "B1-1" }, fit: { verdict: "fits" } });
  });
});
