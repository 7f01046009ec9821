import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quarterOf } from "~/features/site";
import { plainTerms } from "../../../../prisma/factories/offer-terms";
import { diffTerms } from "./diff-terms";
import { isWhole, type OfferFacts, offerGaps } from "./gaps";
import { type Drawn, peakLoads } from "./peak-loads";
import { promisesOf } from "./promises";
import { termGroups, type Wording } from "./term-lines";

const wording: Wording = {
  locale: "ru",
  words: (key, params) => `${key} ${JSON.stringify(params ?? {})}`,
};
const unit = {
  allocationId: "01890000-0000-7000-8000-000000000001",
  unit: "B1-1-01",
  building: "B1",
  phase: 0,
  areaM2: 700,
  from: quarterOf(2027, 3),
  until: quarterOf(2037, 3),
};
const whole = plainTerms({ units: [unit] });
const facts: OfferFacts = {
  today: "2026-12-01",
  asked: [{ phase: 0, areaM2: 700, loads: { power_kw: 200 } }],
  kept: [{ id: unit.allocationId, ...unit }],
};
const codes = (terms = whole, until: string | null = "2027-01-15", given = facts) =>
  offerGaps(terms, until, given).map(({ code }) => code);

describe("the checks of an offer", () => {
  it("find nothing in one that is whole", () => {
    expect(codes()).toEqual([]);
  });

  it("name what blocks: space that went or changed, payment, dates, promises, the last day", () => {
    expect(codes({ ...whole, units: [] })).toEqual(["no_units"]);
    expect(codes(whole, undefined, { ...facts, kept: [] })).toEqual(["unit_not_kept"]);
    const smaller = [{ id: unit.allocationId, ...unit, areaM2: 690 }];
    expect(codes(whole, undefined, { ...facts, kept: smaller })).toEqual(["unit_changed"]);
    expect(codes({ ...whole, rentRubM2Year: null })).toEqual(["no_rent"]);
    expect(codes({ ...whole, tenancy: "co_invest", rentRubM2Year: null })).toEqual([]);
    expect(codes({ ...whole, phases: [] })).toEqual(["phase_undated"]);
    expect(codes({ ...whole, promises: [] })).toEqual(["no_promises"]);
    const open = whole.promises.map((one) => ({ ...one, output: null }));
    expect(codes({ ...whole, promises: open })).toEqual(["promise_open", "promise_open"]);
    expect(codes({ ...whole, promises: open, outputUnit: "" })).toEqual([]);
    expect(codes(whole, "2026-11-30")).toEqual(["day_past"]);
    expect(codes(whole, "2026-12-01")).toEqual([]);
    expect(codes(whole, null)).toEqual(["day_past"]);
  });

  it("only remark on less or more than was asked", () => {
    const small = { ...unit, areaM2: 600 };
    const given = { ...facts, kept: [{ id: unit.allocationId, ...small }] };
    const gaps = offerGaps({ ...whole, units: [small] }, "2027-01-15", given);
    expect(gaps.map(({ code }) => code)).toEqual(["area_less"]);
    expect(isWhole(gaps)).toBe(true);
    expect(codes({ ...whole, loads: { power_kw: 199 } })).toEqual(["load_less"]);
    const asked = [{ phase: 0, areaM2: 500, loads: {} }];
    expect(codes(whole, undefined, { ...facts, asked })).toEqual(["area_more"]);
  });
});

describe("two versions", () => {
  const groups = (terms = whole, until = "2027-01-15") => termGroups(terms, until, wording);

  it("differ in what was changed, added and dropped, and in nothing else", () => {
    expect(diffTerms(groups(), groups())).toEqual([]);
    const other = { ...whole, rentRubM2Year: 30_000, indexationPercent: null, note: "С мебелью" };
    const changes = diffTerms(groups(), groups(other, "2027-02-01"));
    expect(changes.map(({ key }) => key)).toEqual([
      "valid_until",
      "rent",
      "rent_year",
      "note",
      "indexation",
    ]);
    expect(changes.find(({ key }) => key === "note")).toMatchObject({ before: null });
    expect(changes.find(({ key }) => key === "indexation")).toMatchObject({ after: null });
  });

  it("differ the other way round by the same terms", () => {
    const rents = fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: null });
    const versions = fc.record({
      rentRubM2Year: rents,
      indexationPercent: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
      conditions: fc.array(fc.constantFrom("а", "б", "в"), { maxLength: 3 }),
      note: fc.constantFrom("", "раз", "два"),
    });
    fc.assert(
      fc.property(versions, versions, (one, other) => {
        const [before, after] = [groups({ ...whole, ...one }), groups({ ...whole, ...other })];
        const there = diffTerms(before, after);
        const back = diffTerms(after, before);
        const swapped = back.map(({ key, before: was, after: is }) => [key, is, was]);
        expect(there.map((row) => [row.key, row.before, row.after]).sort()).toEqual(swapped.sort());
      }),
    );
  });
});

describe("promises out of an application", () => {
  it("grow with each phase that starts work, and end with all that was stated", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        shares,
        fc.array(fc.integer({ min: 2026, max: 2036 }), { minLength: 6, maxLength: 6 }),
        (parts, years) => {
          const sum = parts.reduce((all, part) => all + part, 0);
          const launches = parts.map((part, index) => ({
            year: years[index] ?? 2030,
            share: part / sum,
          }));
          const figures = { investmentMrub: 560, jobs: 48, output: null, launches };
          const made = promisesOf(figures);
          expect(made.at(-1)).toMatchObject({ investmentMrub: 560, jobs: 48, output: null });
          made.forEach((one, index) => {
            const before = made[index - 1];
            if (!before) return;
            expect(one.year).toBeGreaterThan(before.year);
            expect(one.investmentMrub).toBeGreaterThanOrEqual(before.investmentMrub ?? 0);
          });
        },
      ),
    );
  });

  it("are none where no phase says when it starts work", () => {
    expect(promisesOf({ investmentMrub: 1, jobs: 1, output: 1, launches: [] })).toEqual([]);
  });
});

describe("the greatest loads of several units", () => {
  it("are rounded up, so that what is drawn stays covered", () => {
    const of = (load: number) => peakLoads([{ from: 1, until: 2, loads: { power_kw: load } }]);
    expect([99.167, 0.0291, 2.5, 35, 0].map((load) => of(load).power_kw)).toEqual([
      99.2, 0.03, 2.5, 35, 0,
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50_000, noNaN: true }), (load) => {
        const rounded = of(load).power_kw ?? -1;
        expect(rounded).toBeGreaterThanOrEqual(load - 1e-4);
        expect(rounded).toBeLessThan(load + 0.1 + 1e-4);
      }),
    );
  });

  const drawn = fc.record({
    from: fc.integer({ min: 8100, max: 8110 }),
    length: fc.integer({ min: 1, max: 12 }),
    power: fc.integer({ min: 0, max: 500 }),
  });

  it("are the highest sum of any quarter, whatever the order; area is none", () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 6 }), (rows) => {
        const units: Drawn[] = rows.map(({ from, length, power }) => ({
          from,
          until: from + length,
          loads: { power_kw: power, area_m2: 500 },
        }));
        const sums = Array.from({ length: 30 }, (_, index) => 8100 + index).map((quarter) =>
          units.reduce(
            (sum, one) =>
              sum + (one.from <= quarter && quarter < one.until ? (one.loads.power_kw ?? 0) : 0),
            0,
          ),
        );
        const peaks = peakLoads(units);
        expect(peaks.power_kw ?? 0).toBe(Math.max(...sums));
        expect(peaks).not.toHaveProperty("area_m2");
        expect(peakLoads([...units].reverse())).toEqual(peaks);
      }),
    );
  });
});
