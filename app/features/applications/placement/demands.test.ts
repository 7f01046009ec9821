import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quarterOf, totalArea } from "~/features/site";
import { checkApplication } from "../form/check";
import { samples } from "../form/samples";
import { demandsOf } from "./demands";

const context = { today: "2026-11-23" };
const valuesOf = ({ applicantType, sections }: (typeof samples)["startup"]) =>
  checkApplication(applicantType, sections, context).values;
const [startup, pharma, investor] = [samples.startup, samples.pharma, samples.investor].map(
  valuesOf,
);

describe("what the samples ask of the site", () => {
  it("is two phases of a startup, each with its share of areas and loads", () => {
    const [first, second] = demandsOf(startup ?? {});
    expect(first).toMatchObject({
      phase: 0,
      name: "Участок CAR-T",
      from: quarterOf(2027, 3),
      until: quarterOf(2037, 3),
      needs: {
        bsl: 2,
        fireCategory: "v3",
        explosiveM2: 0,
        szzClass: "v",
        heightM: 3.6,
        floorKn: 6,
        gmp: true,
      },
    });
    expect(first?.needs.areas.gmp_ab).toBe(35);
    expect(first?.needs.loads.power_kw).toBeCloseTo((340 * 700) / 1200, 2);
    expect(first?.needs.loads.gas_nm3h).toBe(0);
    expect(second).toMatchObject({ phase: 1, from: quarterOf(2029, 2), until: quarterOf(2039, 2) });
    expect(second?.needs.loads.power_kw).toBeCloseTo((340 * 500) / 1200, 2);
  });

  it("is explosive rooms and 2,600 kW of the pharma company", () => {
    const [first, second] = demandsOf(pharma ?? {});
    expect(first?.needs).toMatchObject({ fireCategory: "b", explosiveM2: 19.5, bsl: 1 });
    const power = (first?.needs.loads.power_kw ?? 0) + (second?.needs.loads.power_kw ?? 0);
    expect(power).toBeCloseTo(2600, 2);
    expect(first).toMatchObject({ from: quarterOf(2027, 3), until: quarterOf(2052, 3) });
  });

  it("is a zone of 100 m and no end that is known of the investor", () => {
    const demands = demandsOf(investor ?? {});
    expect(demands.map(({ needs }) => needs.szzClass)).toEqual(["iv", "iv"]);
    expect(demands.reduce((sum, { needs }) => sum + totalArea(needs), 0)).toBeCloseTo(6400, 0);
  });
});

describe("what was not stated", () => {
  it("is absent, never 0", () => {
    const [only] = demandsOf({ area_office: "100", power_kw: { tbd: "2027-01-01" } });
    expect(only).toEqual({
      phase: 0,
      name: null,
      from: null,
      until: null,
      needs: {
        areas: { office: 100 },
        loads: {},
        bsl: null,
        fireCategory: null,
        explosiveM2: null,
        szzClass: null,
        heightM: null,
        floorKn: null,
        gmp: false,
      },
    });
    expect(demandsOf({ power_kw: "100" })).toEqual([]);
  });

  it("is the norm of the areas where typical loads were asked for", () => {
    const values = { area_lab_rd: "1000", utilities_mode: "norm", start_date: "2027-05-01" };
    const [only] = demandsOf(values);
    expect(only?.needs.loads).toEqual({ power_kw: 160, heat_gcalh: 0.32 });
    expect(only?.from).toBe(quarterOf(2027, 2));
  });
});

describe("the phases together", () => {
  it("ask for the whole, however it is divided", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 20_000 }), (areas, power) => {
        const values = {
          area_lab_rd: String(areas.reduce((sum, one) => sum + one, 0)),
          power_kw: String(power),
          ...Object.fromEntries(areas.map((one, row) => [`phases[${row}].area`, String(one)])),
        };
        const demands = demandsOf(values);
        expect(demands).toHaveLength(areas.length);
        demands.forEach(({ needs }, index) => {
          expect(totalArea(needs)).toBeCloseTo(areas[index] ?? 0, 0);
        });
        const sum = demands.reduce((all, { needs }) => all + (needs.loads.power_kw ?? 0), 0);
        expect(sum).toBeCloseTo(power, 1);
      }),
    );
  });
});
