import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkApplication } from "../form/check";
import { samples } from "../form/samples";
import { fieldsFor } from "../form/sections";
import type { Values } from "../form/types";
import { type Change, diffVersions, sectionOf } from "./diff-versions";
import { showChanges } from "./show-diff";

const type = "startup";
const { sections } = samples.startup;
const base = checkApplication(type, sections, { today: "2026-11-23" }).values;
const other = checkApplication("pharma", samples.pharma.sections, { today: "2026-11-23" }).values;
const codes = [...fieldsFor(type).keys()];

const keys = (changes: Change[]) => changes.map((change) => change.key).sort();
const mirrored = { added: "removed", removed: "added", changed: "changed" } as const;

/** Versions of an application: answers of two samples mixed, some left out, rows of phases moved about. */
const version: fc.Arbitrary<Values> = fc
  .array(fc.tuple(fc.constantFrom(...codes), fc.constantFrom("own", "other", "none")), {
    maxLength: 30,
  })
  .chain((picks) =>
    fc.shuffledSubarray([0, 1, 2, 3]).map((rows): Values => {
      const values: Record<string, Values[string]> = { ...base };
      for (const [code, from] of picks) {
        const value = from === "own" ? base[code] : other[code];
        if (from === "none" || value === undefined) delete values[code];
        else values[code] = value;
      }
      const phases = Object.entries(values).filter(([code]) => code.startsWith("phases["));
      for (const [code] of phases) delete values[code];
      for (const [code, value] of phases) {
        const row = Number(/\[(\d)\]/.exec(code)?.[1]);
        const to = rows[row];
        if (to !== undefined) values[code.replace(/\[\d\]/, `[${to}]`)] = value;
      }
      return values;
    }),
  );

describe("the difference between two versions", () => {
  it("of the same answers is empty", () => {
    fc.assert(fc.property(version, (one) => diffVersions(type, one, { ...one }).length === 0));
  });

  it("names the same things whichever comes first, with what was added now removed", () => {
    fc.assert(
      fc.property(version, version, (one, two) => {
        const there = diffVersions(type, one, two);
        const back = diffVersions(type, two, one);
        expect(keys(back)).toEqual(keys(there));
        expect(new Set(keys(there)).size).toBe(there.length);
        for (const change of there) {
          const opposite = back.find(({ key }) => key === change.key);
          expect(opposite?.kind).toBe(mirrored[change.kind]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("shows every answer in words, in both languages", () => {
    fc.assert(
      fc.property(version, version, fc.constantFrom("ru" as const, "en" as const), (a, b, lng) => {
        for (const change of showChanges(type, diffVersions(type, a, b), lng)) {
          expect(change.label).not.toBe("");
          for (const { before, after } of change.lines) {
            expect(`${before}${after}`).not.toContain("[object");
            expect(before).not.toBe(after);
          }
        }
      }),
    );
  });

  it("shows numbers with their units and options by their names", () => {
    const after: Values = { ...base, power_kw: "1310.5", power_cat: "i" };
    const shown = showChanges(type, diffVersions(type, base, after), "ru");
    expect(shown.map(({ code, kind }) => [code, kind])).toEqual([
      ["power_kw", "changed"],
      ["power_cat", "changed"],
    ]);
    expect(shown[0]?.lines).toEqual([
      { label: null, before: "340\u00a0кВт", after: "1\u00a0310,5\u00a0кВт" },
    ]);
    expect(shown[1]?.lines[0]?.after).not.toBe("i");
    expect(showChanges(type, diffVersions(type, base, after), "en")[0]?.lines[0]?.after).toBe(
      "1,310.5\u00a0kW",
    );
  });

  it("tells an answer that was put off from one that was given", () => {
    const [change] = diffVersions(type, base, { ...base, lease_years: { tbd: "2027-03-01" } });
    const [shown] = showChanges(type, change ? [change] : [], "ru");
    expect(shown?.lines[0]?.after).toContain("1 марта 2027");
  });

  it("takes a multiple choice in another order for the same", () => {
    const multi = codes.find((code) => {
      const value = base[code];
      const kind = fieldsFor(type).get(code)?.field.kind;
      return kind === "multi" && Array.isArray(value) && value.length > 1;
    });
    const chosen = [base[multi ?? ""] ?? []].flat();
    expect(chosen.length).toBeGreaterThan(1);
    const turned = { ...base, [multi ?? ""]: [...chosen].reverse() as readonly string[] };
    expect(diffVersions(type, base, turned)).toEqual([]);
  });

  it("shows a phase that came, one that went, and knows one that moved by its name", () => {
    const cell = (row: number, name: string) => `phases[${row}].${name}`;
    const phase = (row: number, name: string, area: string): Values => ({
      [cell(row, "name")]: name,
      [cell(row, "area")]: area,
    });
    const two = { ...phase(0, "Первая", "700"), ...phase(1, "Вторая", "500") };
    const added = diffVersions(type, two, { ...two, ...phase(2, "Третья", "100") });
    expect(added).toMatchObject([
      { kind: "added", code: "phases", row: { before: null, after: 2 } },
    ]);
    const moved = { ...phase(0, "Вторая", "450") };
    expect(diffVersions(type, two, moved)).toMatchObject([
      { kind: "changed", key: "phases{Вторая}", row: { before: 1, after: 0 } },
      { kind: "removed", key: "phases[0]", row: { before: 0, after: null } },
    ]);
  });

  it("finds the section of a field and of a table", () => {
    expect(sectionOf(type, "power_kw")).toBe("utilities");
    expect(sectionOf(type, "phases")).toBe("phasing");
    expect(sectionOf(type, "__proto__")).toBeNull();
  });
});
