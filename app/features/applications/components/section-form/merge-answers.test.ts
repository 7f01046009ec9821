import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GroupView } from "../../draft/section-view";
import type { RawAnswers } from "../../form/types";
import { mergeAnswers, sameUnit, unitsOf } from "./merge-answers";

const field = (code: string, more = {}) => ({
  code,
  kind: "text" as const,
  label: code,
  required: false,
  ...more,
});

const groups: GroupView[] = [
  {
    code: "plain",
    title: "",
    fields: [
      field("area"),
      field("power", { unknown: "power_tbd" }),
      field("gases", { kind: "multi" }),
      field("inn", { fixed: true }),
    ],
  },
  {
    code: "table",
    title: "",
    fields: [field("name"), field("size")],
    repeat: { code: "phases", rows: 4, rowLabel: "" },
  },
];

const units = unitsOf(groups);
const merge = (base: RawAnswers, mine: RawAnswers, theirs: RawAnswers) =>
  mergeAnswers(groups, base, mine, theirs);

describe("a colleague's save and my typing", () => {
  it("takes theirs where I typed nothing and keeps mine where they did not", () => {
    const base = { area: "1", power: "2" };
    expect(merge(base, { area: "10", power: "2" }, { area: "1", power: "20" })).toEqual({
      answers: { area: "10", power: "20" },
      taken: ["power"],
      conflicts: [],
    });
  });

  it("keeps mine and says so where both changed a field differently", () => {
    const merged = merge({ area: "1" }, { area: "2" }, { area: "3" });
    expect(merged).toEqual({ answers: { area: "2" }, taken: [], conflicts: ["area"] });
  });

  it("finds no conflict where both typed the same, whatever the spacing", () => {
    const merged = merge({}, { area: "1 000 " }, { area: "1  000" });
    expect(merged).toMatchObject({ taken: [], conflicts: [] });
  });

  it("takes a field that they emptied, and one that I emptied stays empty", () => {
    const base = { area: "1", power: "2" };
    expect(merge(base, { area: "1" }, { power: "2" })).toEqual({
      answers: {},
      taken: ["area"],
      conflicts: [],
    });
  });

  it("moves a value and the date until which it is open together", () => {
    const base = { power: "5" };
    const theirs = { power_tbd: "2027-01-01" };
    expect(merge(base, base, theirs).answers).toEqual(theirs);
    expect(merge(base, { power: "6" }, theirs)).toMatchObject({
      answers: { power: "6" },
      conflicts: ["power"],
    });
  });

  it("treats a list of choices as one answer", () => {
    const merged = merge({ gases: ["n2"] }, { gases: ["n2", "he"] }, { gases: ["n2", "o2"] });
    expect(merged).toMatchObject({ answers: { gases: ["n2", "he"] }, conflicts: ["gases"] });
  });

  it("closes up the rows of a table that a colleague shortened", () => {
    const base = { "phases[0].name": "A", "phases[1].name": "B" };
    const mine = { ...base, "phases[2].name": "C" };
    expect(merge(base, mine, { "phases[0].name": "A" })).toEqual({
      answers: { "phases[0].name": "A", "phases[1].name": "C" },
      taken: [],
      conflicts: [],
    });
  });

  it("leaves a disputed table as it stands", () => {
    const base = { "phases[0].name": "A", "phases[1].name": "B" };
    const mine = { "phases[0].name": "A", "phases[1].name": "B2", "phases[3].name": "D" };
    expect(merge(base, mine, { "phases[1].name": "B3" })).toMatchObject({
      answers: { "phases[1].name": "B2", "phases[3].name": "D" },
      conflicts: ["phases[1]"],
    });
  });

  it("leaves facts of the organisation's card to the server", () => {
    expect(merge({ inn: "1" }, {}, { inn: "2" }).answers).toEqual({ inn: "2" });
  });
});

const text = fc.constantFrom("", "a", "b", "c d", " a ", "0");
const plain = fc.record(
  { area: text, power: text, power_tbd: text, gases: fc.subarray(["n2", "he", "o2"]) },
  { requiredKeys: [] },
);
const rows = fc.record(
  Object.fromEntries(
    [0, 1, 2, 3].flatMap((row) => [
      [`phases[${row}].name`, text],
      [`phases[${row}].size`, text],
    ]),
  ),
  { requiredKeys: [] },
);
const answers: fc.Arbitrary<RawAnswers> = fc.tuple(plain, rows).map((parts) => {
  const all = Object.entries(Object.assign({}, ...parts) as RawAnswers);
  return Object.fromEntries(all.filter(([, answer]) => answer.length > 0));
});

/** Three sets of answers of which two are often the same in a field, as in life. */
const three = fc
  .tuple(answers, answers, answers, fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }))
  .map(([base, mine, theirs, whose]) => {
    const sides = [base, { ...base }, { ...base }] as [RawAnswers, RawAnswers, RawAnswers];
    for (const [index, unit] of units.entries()) {
      for (const code of unit.codes) {
        const side = whose[index % whose.length] ?? 0;
        if (side !== 0) put(sides[1], code, mine[code]);
        if (side !== 1) put(sides[2], code, theirs[code]);
      }
    }
    return sides;
  });

function put(answers: RawAnswers, code: string, answer: RawAnswers[string] | undefined) {
  if (answer === undefined) delete answers[code];
  else answers[code] = answer;
}

/** What the rows of the table say, without their numbers. */
function rowsOf(from: RawAnswers): string[] {
  return units
    .filter((unit) => unit.table)
    .map(({ codes }) => codes.map((code) => [from[code] ?? ""].flat().join().trim()).join("|"))
    .filter((row) => row !== "|");
}

describe("merging, whatever was typed", () => {
  it("loses nothing that I typed", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const merged = merge(base, mine, theirs);
        const kept = rowsOf(merged.answers);
        for (const unit of units) {
          if (sameUnit(unit, base, mine)) continue;
          if (!unit.table) expect(sameUnit(unit, merged.answers, mine)).toBe(true);
          else for (const row of rowsOf(pick(mine, unit.codes))) expect(kept).toContain(row);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("loses nothing that they saved but what I changed too, and says which", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const merged = merge(base, mine, theirs);
        const kept = rowsOf(merged.answers);
        for (const unit of units) {
          if (sameUnit(unit, base, theirs) || merged.conflicts.includes(unit.key)) continue;
          if (!unit.table) expect(sameUnit(unit, merged.answers, theirs)).toBe(true);
          else for (const row of rowsOf(pick(theirs, unit.codes))) expect(kept).toContain(row);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("finds a conflict exactly where all three differ", () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const all = units.filter(
          (unit) =>
            !sameUnit(unit, base, mine) &&
            !sameUnit(unit, base, theirs) &&
            !sameUnit(unit, mine, theirs),
        );
        expect(merge(base, mine, theirs).conflicts).toEqual(all.map((unit) => unit.key));
      }),
    );
  });

  it("is mine when they changed nothing, and says what theirs says when I did not", () => {
    fc.assert(
      fc.property(answers, answers, (base, other) => {
        const own = merge(base, other, base);
        expect(own).toEqual({ answers: other, taken: [], conflicts: [] });
        const theirs = merge(base, base, other);
        expect(theirs.conflicts).toEqual([]);
        expect(rowsOf(theirs.answers)).toEqual(rowsOf(other));
        for (const unit of units.filter((one) => !one.table)) {
          expect(sameUnit(unit, theirs.answers, other)).toBe(true);
        }
      }),
    );
  });
});

function pick(from: RawAnswers, codes: readonly string[]): RawAnswers {
  return Object.fromEntries(Object.entries(from).filter(([code]) => codes.includes(code)));
}
