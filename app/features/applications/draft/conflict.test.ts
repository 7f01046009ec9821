import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSection, mergeAnswers, type RawAnswers, type Section, samples } from "../form";
import { closeRows, findDifferences, mergeSides } from "./conflict";

function sectionOf(code: string): Section {
  const section = findSection("pharma", code);
  if (!section) throw new Error(`no section ${code}`);
  return section;
}

const utilities = sectionOf("utilities");
const phasing = sectionOf("phasing");
const stored = samples.pharma.sections.phasing ?? {};

const answers = fc.dictionary(
  fc.constantFrom("power_kw", "power_kw_tbd", "water_m3d", "gases", "hvac_notes", "ww_treatment"),
  fc.oneof(fc.constantFrom("", "1", "2"), fc.subarray(["n2", "o2", "none"])),
);
const clean = (one: RawAnswers) => mergeAnswers({}, one);

describe("two versions of a section", () => {
  it("differ nowhere when they say the same, and in the same places whoever is asked", () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        expect(findDifferences(utilities, one, clean(one))).toEqual([]);
        const keys = (list: { key: string }[]) => list.map(({ key }) => key);
        expect(keys(findDifferences(utilities, one, other))).toEqual(
          keys(findDifferences(utilities, other, one)),
        );
      }),
    );
  });

  it("give back mine or theirs whole when all choices go one way", () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const [mine, theirs] = [clean(one), clean(other)];
        expect(mergeSides(utilities, mine, theirs, () => "mine")).toEqual(mine);
        expect(mergeSides(utilities, mine, theirs, () => "theirs")).toEqual(theirs);
      }),
    );
  });

  it("lose no value of either side: each field holds what was chosen for it", () => {
    fc.assert(
      fc.property(answers, answers, fc.func(fc.boolean()), (one, other, pick) => {
        const [mine, theirs] = [clean(one), clean(other)];
        const choose = (key: string) => (pick(key) ? ("mine" as const) : ("theirs" as const));
        const merged = mergeSides(utilities, mine, theirs, choose);
        for (const { key, fields } of findDifferences(utilities, mine, theirs)) {
          const side = choose(key) === "mine" ? mine : theirs;
          for (const { code } of fields) expect(merged[code]).toEqual(side[code]);
        }
      }),
    );
  });

  it("treat a promised date as part of its field", () => {
    const [difference] = findDifferences(
      utilities,
      { power_kw_tbd: "2027-03-01" },
      { power_kw: "2600" },
    );
    expect(difference?.key).toBe("power_kw");
    expect(
      mergeSides(utilities, { power_kw_tbd: "2027-03-01" }, { power_kw: "2600" }, () => "mine"),
    ).toEqual({ power_kw_tbd: "2027-03-01" });
  });

  it("choose whole rows of a table", () => {
    const mine = { ...stored, "phases[1].area": "3000", "phases[1].name": "Своя" };
    expect(findDifferences(phasing, mine, stored).map(({ key }) => key)).toEqual(["phases[1]"]);
    const merged = mergeSides(phasing, mine, stored, () => "mine");
    expect(merged["phases[1].name"]).toBe("Своя");
    expect(merged["phases[0].area"]).toBe(stored["phases[0].area"]);
  });
});

describe("rows of a table", () => {
  const [group] = phasing.groups;
  if (!group) throw new Error("no phases");

  it("close up over a row taken out", () => {
    const left = closeRows(stored, group, 0);
    expect(left["phases[0].area"]).toBe(stored["phases[1].area"]);
    expect(left["phases[1].area"]).toBeUndefined();
    expect(left.tenancy).toBe(stored.tenancy);
  });

  it("close up over rows that hold nothing", () => {
    const rows = { "phases[1].area": "5", "phases[4].name": "Пятая" };
    expect(closeRows(rows, group)).toEqual({ "phases[0].area": "5", "phases[1].name": "Пятая" });
  });
});
