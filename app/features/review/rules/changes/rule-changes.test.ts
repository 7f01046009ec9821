import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleForms } from "../forms/rule-forms";
import { typedOf } from "../forms/typed";
import { ruleKinds } from "../rule-kinds";
import { ruleChanges, sayTheSame } from "./rule-changes";

const { shape } = ruleForms.rubric;
const rows = typedOf(shape, ruleKinds.rubric.first);
const [goals = {}, need = {}, ...rest] = rows;

describe("what differs between two versions", () => {
  it("is nothing between a version and itself", () => {
    expect(sayTheSame(ruleChanges(shape, rows, rows))).toBe(true);
  });

  it("names each changed field of each row", () => {
    const after = [{ ...goals, "weights.startup": "10", "name.en": "Goals" }, need, ...rest];
    const changes = ruleChanges(shape, rows, after);
    expect(changes.order).toBeNull();
    expect(changes.rows).toMatchObject([
      {
        code: "goals",
        state: "changed",
        name: { en: "Goals" },
        fields: [
          { field: "name.en", before: goals["name.en"], after: "Goals" },
          { field: "weights.startup", before: "12", after: "10" },
        ],
      },
    ]);
  });

  it("tells rows added, taken away and moved", () => {
    const added = { ...goals, code: "novelty" };
    const changes = ruleChanges(shape, rows, [need, added, goals, ...rest.slice(1)]);
    expect(changes.rows.map(({ code, state }) => [code, state])).toEqual([
      ["novelty", "added"],
      [rest[0]?.code, "removed"],
    ]);
    const kept = rest.slice(1).map((row) => row.code);
    expect(changes.order).toEqual({
      before: ["goals", "need", ...kept],
      after: ["need", "goals", ...kept],
    });
  });

  it("is told of a table without rows as well", () => {
    const thresholds = ruleForms.thresholds.shape;
    const [first = {}] = typedOf(thresholds, ruleKinds.thresholds.first);
    const changes = ruleChanges(thresholds, [first], [{ ...first, passShare: "3/4" }]);
    expect(changes.rows).toEqual([
      {
        code: null,
        name: null,
        state: "changed",
        fields: [{ field: "passShare", before: "2/3", after: "3/4" }],
      },
    ]);
  });

  it("is silent only when both say the same", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 0 }), (picked) => {
        const after = picked.map((index) => rows[index] ?? {});
        const same = JSON.stringify(after) === JSON.stringify(rows.slice(0, 5));
        expect(sayTheSame(ruleChanges(shape, rows.slice(0, 5), after))).toBe(same);
      }),
    );
  });
});
