import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstReasons } from "~/features/applications";
import { firstGates } from "../gates";
import { firstRubric } from "../rubric";
import { ruleKinds } from "../rule-kinds";
import { firstThresholds, thresholdsSchema } from "../thresholds";
import { checkRules, editedKinds, ruleForms } from "./rule-forms";
import { boundsOf, isShare, thresholdGroups, thresholdsShape } from "./thresholds-form";
import { changeRows, fieldName, readTyped, type rowActs, type TypedRow, typedOf } from "./typed";

const standing = { reasons: firstReasons, gates: firstGates };

const firstRows = (kind: (typeof editedKinds)[number]) =>
  typedOf(ruleForms[kind].shape, ruleKinds[kind].first);

/** The rows as a browser would post them. */
function posted(kind: (typeof editedKinds)[number], rows: readonly TypedRow[]): FormData {
  const { shape } = ruleForms[kind];
  const form = new FormData();
  for (const [row, texts] of rows.entries()) {
    for (const [field, text] of Object.entries(texts)) {
      const type = (shape.fields as Record<string, string>)[field];
      if (type === "tick" && !text) continue;
      const parts =
        type === "numbers" || type === "steps" ? text.split(" ").filter(Boolean) : [text];
      for (const part of parts) form.append(fieldName(shape, row, field), part);
    }
  }
  return form;
}

const faultsOf = (kind: (typeof editedKinds)[number], rows: readonly TypedRow[]) => {
  const checked = checkRules(kind, rows, standing);
  return checked.ok ? {} : (checked.fields ?? {});
};
const changed = (kind: (typeof editedKinds)[number], row: number, change: TypedRow) =>
  firstRows(kind).map((one, index) => (index === row ? { ...one, ...change } : one));

describe("the form of every table", () => {
  it.each(editedKinds)("of %s says the table again as it was stored", (kind) => {
    const rows = readTyped(posted(kind, firstRows(kind)), ruleForms[kind].shape);
    expect(rows).toEqual(firstRows(kind));
    expect(checkRules(kind, rows, standing)).toEqual({ ok: true, value: ruleKinds[kind].first });
  });

  it.each(editedKinds)("of %s names a field for whatever is wrong in any text", (kind) => {
    const fields = Object.keys(ruleForms[kind].shape.fields);
    fc.assert(
      fc.property(
        fc.nat({ max: firstRows(kind).length - 1 }),
        fc.constantFrom(...fields),
        fc.oneof(fc.string(), fc.constantFrom("", "-1", "1e9", "0", "x".repeat(501), "1/0", "2,5")),
        (row, field, text) => {
          const rows = changed(kind, row, { [field]: text });
          const checked = checkRules(kind, rows, standing);
          if (checked.ok) ruleKinds[kind].schema.parse(checked.value);
          else expect(Object.keys(checked.fields ?? {}).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("keeps nothing of a form that has no rows", () => {
    expect(readTyped(new FormData(), ruleForms.rubric.shape)).toEqual([]);
    expect(faultsOf("rubric", [])).toMatchObject({ rows: { code: "no_rows" } });
    expect(faultsOf("gates", [])).toMatchObject({ rows: { code: "no_rows" } });
    const many = Array.from({ length: 41 }, () => firstRows("gates")[0] ?? {});
    expect(faultsOf("gates", many)).toMatchObject({ rows: { code: "too_many_rows" } });
  });
});

describe("the rubric's form", () => {
  it("tells which column of weights does not make 100, and what it makes", () => {
    const rows = changed("rubric", 0, { "weights.startup": "13" });
    expect(faultsOf("rubric", rows)).toEqual({
      "sum.startup": { code: "weights_not_100", params: { sum: 101 } },
    });
  });

  it("tells a code that stands twice, at the later row", () => {
    const rows = changed("rubric", 3, { code: firstRubric[0]?.code ?? "" });
    expect(faultsOf("rubric", rows)).toEqual({
      "criteria[3].code": { code: "code_twice", params: { code: "goals" } },
    });
  });

  it("says of each wrong field what it should be", () => {
    const wrong = {
      code: "9",
      "name.en": "",
      "weights.pharma": "14,5",
      "weights.investor": "x",
      statutory: "",
      "anchors.5.ru": "я".repeat(501),
    };
    expect(faultsOf("rubric", changed("rubric", 1, wrong))).toMatchObject({
      "criteria[1].code": { code: "code_shape" },
      "criteria[1].name.en": { code: "required" },
      "criteria[1].weights.pharma": { code: "whole" },
      "criteria[1].weights.investor": { code: "number" },
      "criteria[1].statutory": { code: "choose_one" },
      "criteria[1].anchors.5.ru": { code: "too_long", params: { max: 500 } },
    });
    const heavy = changed("rubric", 1, { "weights.startup": "101", "weights.pharma": "-1" });
    expect(faultsOf("rubric", heavy)).toMatchObject({
      "criteria[1].weights.startup": { code: "at_most", params: { max: 100 } },
      "criteria[1].weights.pharma": { code: "at_least", params: { min: 0 } },
    });
  });
});

describe("the gates' form", () => {
  it("demands a known reason and a code of its own", () => {
    expect(faultsOf("gates", changed("gates", 0, { reason: "" }))).toEqual({
      "gates[0].reason": { code: "choose_one" },
    });
    const twice = changed("gates", 1, { code: firstGates[0]?.code ?? "" });
    expect(faultsOf("gates", twice)).toMatchObject({ "gates[1].code": { code: "code_twice" } });
  });
});

describe("the reasons' form", () => {
  it("never lets a reason that was in force go, nor its code", () => {
    const [, ...others] = firstRows("reasons");
    const gone = { rows: { code: "reasons_gone", params: { codes: "GOALS" } } };
    expect(faultsOf("reasons", others)).toEqual(gone);
    expect(faultsOf("reasons", changed("reasons", 0, { code: "AIMS" }))).toMatchObject(gone);
    expect(faultsOf("reasons", [...firstRows("reasons"), { code: "aims" }])).toMatchObject({
      "reasons[8].code": { code: "reason_code_shape" },
      "reasons[8].name.ru": { code: "required" },
      "reasons[8].steps": { code: "choose_one" },
    });
  });

  it("retires a reason unless a gate in force leads to it", () => {
    const at = (code: string) => firstReasons.findIndex((one) => one.code === code);
    const retired = (code: string) =>
      faultsOf("reasons", changed("reasons", at(code), { active: "" }));
    expect(retired("SCIENCE")).toEqual({});
    expect(retired("LEGAL")).toEqual({
      [`reasons[${at("LEGAL")}].steps`]: { code: "gate_leads_here" },
    });
  });

  it("leaves no step without a reason, and no gate with one that is retired", () => {
    const none = firstRows("reasons").map((row) => ({ ...row, steps: "refuse_admission defer" }));
    expect(faultsOf("reasons", none)).toEqual({ rows: { code: "step_without_reason" } });
    const legal = { ...standing, reasons: firstReasons.filter(({ code }) => code !== "DOCS") };
    expect(checkRules("gates", firstRows("gates"), legal)).toMatchObject({
      fields: { "gates[3].reason": { code: "choose_one" } },
    });
  });
});

describe("the letters' form", () => {
  const fault = (field: string, text: string) =>
    faultsOf("letters", changed("letters", 0, { [field]: text }))[field];

  it("names what a text may not name, and what it may instead", () => {
    const unknown = fault("approve.next.ru", "До {appeal_until} и {срок}");
    expect(unknown).toMatchObject({
      code: "value_unknown",
      params: { names: "{appeal_until}, {срок}" },
    });
    expect(unknown?.params?.known).toContain("{number}");
    expect(fault("approve.next.en", "Until {date")).toEqual({ code: "stray_brace" });
  });

  it("names what a text must name, beside the language that lacks it", () => {
    const faults = faultsOf("letters", changed("letters", 0, { "reject.appeal.en": "In court." }));
    expect(faults).toEqual({
      "reject.appeal.en": { code: "value_missing", params: { names: "{appeal_until}" } },
    });
    expect(fault("defer.outcome.ru", "Отложить, {date}")).toEqual({
      code: "value_missing",
      params: { names: "{number}" },
    });
  });

  it("wants an optional part in both languages or in none", () => {
    expect(fault("approve.reasons.en", "")).toEqual({ code: "both_languages" });
    const none = { "approve.reasons.ru": "", "approve.reasons.en": "" };
    expect(faultsOf("letters", changed("letters", 0, none))).toEqual({});
    expect(fault("reject.reasons.ru", " ")).toEqual({ code: "required" });
  });
});

describe("the thresholds' form", () => {
  it("has a field for every threshold", () => {
    const codes = thresholdGroups.flatMap(({ fields }) => fields);
    expect([...codes].sort()).toEqual(Object.keys(thresholdsSchema.shape).sort());
    expect(Object.keys(thresholdsShape.fields)).toEqual(codes);
  });

  it("names the bounds that hold", () => {
    for (const code of thresholdGroups.flatMap(({ fields }) => fields)) {
      if (isShare(code)) continue;
      const { min, max } = boundsOf(code);
      const at = (value: number) => thresholdsSchema.shape[code].safeParse(value).success;
      expect([at(min), at(max), at(min - 1), at(max + 1)], code).toEqual([
        true,
        true,
        false,
        false,
      ]);
    }
  });

  it("keeps two thirds exactly, typed as a fraction", () => {
    const rows = changed("thresholds", 0, { passShare: " 2 / 3 ", quorumShare: "66,7 %" });
    const checked = checkRules("thresholds", rows, standing);
    expect(checked).toMatchObject({ value: { ...firstThresholds, quorumShare: 0.667 } });
    if (checked.ok) expect(checked.value.passShare).toBe(2 / 3);
  });

  it("refuses what could never be met together, at the field", () => {
    const wrong = {
      conditionalFrom: "71",
      minExternal: "4",
      minHazardExperts: "4",
      quorumShare: "100 %",
      passShare: "0",
    };
    expect(faultsOf("thresholds", changed("thresholds", 0, wrong))).toEqual({
      conditionalFrom: { code: "conditional_above_approve", params: { max: 70 } },
      minExternal: { code: "above_reviewers", params: { max: 3 } },
      minHazardExperts: { code: "above_reviewers", params: { max: 3 } },
      quorumShare: { code: "quorum_unreachable" },
      passShare: { code: "pass_without_votes" },
    });
  });
});

describe("the buttons of the rows", () => {
  const rows = ["a", "b", "c"].map((code) => ({ code }));
  const pressed = (act: (typeof rowActs)[number], row: number) =>
    changeRows(rows, act, row)
      .map(({ code }) => code ?? "+")
      .join("");

  it("move a row, take it away and add one", () => {
    expect(pressed("move_up", 1)).toBe("bac");
    expect(pressed("move_down", 1)).toBe("acb");
    expect(pressed("remove_row", 0)).toBe("bc");
    expect(pressed("add_row", Number.NaN)).toBe("abc+");
  });

  it("leave the rows alone where there is nothing to do", () => {
    expect(pressed("move_up", 0)).toBe("abc");
    expect(pressed("move_down", 2)).toBe("abc");
    for (const act of ["move_up", "move_down", "remove_row"] as const) {
      for (const row of [-1, 3, 0.5, Number.NaN]) expect(pressed(act, row), act).toBe("abc");
    }
  });

  it("never lose or change what is typed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ code: fc.string() }), { maxLength: 12 }),
        fc.constantFrom("move_up", "move_down"),
        fc.integer({ min: -2, max: 14 }),
        (typed, act, row) => {
          const moved = changeRows(typed, act, row);
          const sorted = (list: readonly TypedRow[]) => list.map((one) => one.code ?? "").sort();
          expect(sorted(moved)).toEqual(sorted(typed));
        },
      ),
    );
  });
});
