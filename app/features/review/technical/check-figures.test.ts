import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Field, fieldsFor, type Values } from "~/features/applications";
import {
  acceptRest,
  checkSheet,
  emptyFigure,
  figureField,
  isGiven,
  readSheet,
  type TypedFigure,
  type TypedSheet,
  verdicts,
} from "./check-figures";
import { figureCodes, figureGroups } from "./figures";
import { correctedValues, isSheetComplete, type StoredFigure, unjudged } from "./judgement";

const form = fieldsFor("pharma");
const fields = figureCodes.flatMap((code): Field[] => {
  const field = form.get(code)?.field;
  return field ? [field] : [];
});
const values: Values = {
  power_kw: "2600",
  power_cat: "i",
  water_m3d: "160",
  heat_gcalh: { tbd: "2027-03-01" },
  ww_ph: "6.5–8.5",
  med_waste_d: "0",
  fire_category: ["v2"],
};
const sheet = (figures: TypedSheet["figures"], more: Partial<TypedSheet> = {}): TypedSheet => ({
  figures,
  conclusion: "",
  note: "",
  ...more,
});
const check = (code: string, typed: Partial<TypedFigure>) =>
  checkSheet(sheet({ [code]: { ...emptyFigure, ...typed } }), fields, values);

describe("the table of figures", () => {
  it("names each figure once, and each is a field of the form", () => {
    expect(new Set(figureCodes).size).toBe(figureCodes.length);
    expect(fields.map((field) => field.code)).toEqual(figureCodes);
    for (const group of figureGroups) {
      const units = new Set((group.sum ?? []).map((code) => form.get(code)?.field.unit?.en));
      expect(units.size).toBeLessThanOrEqual(1);
    }
  });
});

describe("a verdict on a figure", () => {
  it("corrects to a number read as people type it, in the bounds of the field", () => {
    expect(
      check("power_kw", { verdict: "corrected", corrected: "2 400,5 кВт", reason: "По схеме" }),
    ).toMatchObject({
      value: { figures: [{ field: "power_kw", corrected: "2400.5", reason: "По схеме" }] },
    });
  });

  it.each<[string, string, Partial<TypedFigure>, keyof TypedFigure, string]>([
    [
      "no number",
      "power_kw",
      { verdict: "corrected", reason: "а" },
      "corrected",
      "correction_missing",
    ],
    [
      "letters",
      "power_kw",
      { verdict: "corrected", corrected: "много", reason: "а" },
      "corrected",
      "correction_faulty",
    ],
    [
      "another unit",
      "power_kw",
      { verdict: "corrected", corrected: "2 МВт", reason: "а" },
      "corrected",
      "correction_faulty",
    ],
    [
      "beyond the bounds",
      "power_kw",
      { verdict: "corrected", corrected: "20001", reason: "а" },
      "corrected",
      "correction_faulty",
    ],
    [
      "the same number",
      "power_kw",
      { verdict: "corrected", corrected: "2600,0", reason: "а" },
      "corrected",
      "correction_same",
    ],
    [
      "no reason",
      "power_kw",
      { verdict: "corrected", corrected: "2400" },
      "reason",
      "figure_reason_missing",
    ],
    [
      "a question without words",
      "power_kw",
      { verdict: "questioned" },
      "reason",
      "figure_reason_missing",
    ],
    ["words without a verdict", "power_kw", { reason: "Много" }, "verdict", "verdict_missing"],
    [
      "a number with another verdict",
      "power_kw",
      { verdict: "accepted", corrected: "2400" },
      "corrected",
      "correction_unasked",
    ],
    ["a verdict of its own", "power_kw", { verdict: "approved" }, "verdict", "verdict_unknown"],
    ["acceptance of nothing", "pw_lh", { verdict: "accepted" }, "verdict", "nothing_to_accept"],
    [
      "acceptance of a promise",
      "heat_gcalh",
      { verdict: "accepted" },
      "verdict",
      "nothing_to_accept",
    ],
    [
      "a number for a choice",
      "power_cat",
      { verdict: "corrected", corrected: "2", reason: "а" },
      "verdict",
      "not_correctable",
    ],
    [
      "a number for a range",
      "ww_ph",
      { verdict: "corrected", corrected: "7", reason: "а" },
      "verdict",
      "not_correctable",
    ],
  ])("is refused: %s", (_case, code, typed, field, refusal) => {
    expect(check(code, typed)).toMatchObject({
      ok: false,
      fields: { [figureField(code, field)]: { code: refusal } },
    });
  });

  it("may set a figure that the applicant left open", () => {
    expect(
      check("heat_gcalh", { verdict: "corrected", corrected: "1,8", reason: "По норме" }).ok,
    ).toBe(true);
  });

  it("is stored exactly when it is whole: whatever is typed, the result is faults or lawful rows", () => {
    const typed = fc.record({
      verdict: fc.constantFrom("", "x", ...verdicts),
      corrected: fc.constantFrom("", "1", "0,5", "-3", "1e9", "abc", "2600", "160"),
      reason: fc.constantFrom("", " ", "Почему"),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...figureCodes), typed), (figures) => {
        const checked = checkSheet(sheet(figures), fields, values);
        if (!checked.ok) expect(checked.fields).not.toEqual({});
        for (const one of checked.ok ? checked.value.figures : []) {
          expect(one.verdict === "corrected").toBe(one.corrected !== null);
          expect(one.verdict === "accepted" || one.reason !== "").toBe(true);
        }
      }),
    );
  });
});

describe("the conclusion", () => {
  it("needs words unless everything fits", () => {
    const of = (conclusion: string, note = "") =>
      checkSheet(sheet({}, { conclusion, note }), fields, values);
    expect(of("fits")).toMatchObject({ value: { conclusion: "fits" } });
    expect(of("")).toMatchObject({ value: { conclusion: null } });
    expect(of("fits_with_works")).toMatchObject({ fields: { note: { code: "note_missing" } } });
    expect(of("does_not_fit", "Нет мощности").ok).toBe(true);
    expect(of("maybe")).toMatchObject({ fields: { conclusion: { code: "conclusion_unknown" } } });
  });
});

describe("accepting the rest", () => {
  it("leaves nothing given without a verdict and touches nothing else", () => {
    const typed = sheet({ power_kw: { verdict: "questioned", corrected: "", reason: "Почему?" } });
    const rest = acceptRest(typed, fields, values);
    expect(rest.figures.power_kw).toEqual(typed.figures.power_kw);
    expect(rest.figures.heat_gcalh).toBeUndefined();
    const checked = checkSheet(rest, fields, values);
    if (!checked.ok) throw new Error("refused");
    const stored = checked.value.figures.map(
      (one): StoredFigure => ({ ...one, submissionVersion: 1 }),
    );
    expect(unjudged(fields, stored, { 1: values }, values)).toEqual([]);
  });
});

describe("what is judged", () => {
  const stored: StoredFigure[] = Object.keys(values)
    .filter((code) => isGiven(values[code]))
    .map((field) => ({
      field,
      verdict: "accepted",
      corrected: null,
      reason: "",
      submissionVersion: 1,
    }));

  it("is complete with a conclusion and each given figure", () => {
    const open = unjudged(fields, stored, { 1: values }, values);
    expect(isSheetComplete("fits", open)).toBe(true);
    expect(isSheetComplete(null, open)).toBe(false);
    expect(isSheetComplete("fits", unjudged(fields, stored.slice(1), { 1: values }, values))).toBe(
      false,
    );
  });

  it("is open again exactly for the figures that a new version changes", () => {
    const codes = Object.keys(values).filter((code) => typeof values[code] === "string");
    fc.assert(
      fc.property(fc.subarray(codes), (changed) => {
        const next = { ...values, ...Object.fromEntries(changed.map((code) => [code, "77"])) };
        expect(unjudged(fields, stored, { 1: values }, next).sort()).toEqual([...changed].sort());
      }),
    );
  });

  it("lets corrections stand in for the stated values, and only those", () => {
    const corrected = correctedValues(values, [
      { field: "power_kw", verdict: "corrected", corrected: "2400", reason: "а" },
      { field: "water_m3d", verdict: "questioned", corrected: null, reason: "а" },
    ]);
    expect(corrected).toEqual({ ...values, power_kw: "2400" });
  });
});

describe("the form of the sheet", () => {
  it("is read by its names", () => {
    const data = new FormData();
    data.set(figureField("power_kw", "verdict"), "accepted");
    data.set("note", "Сходится");
    const read = readSheet(data, ["power_kw"]);
    expect(read).toEqual({
      figures: { power_kw: { verdict: "accepted", corrected: "", reason: "" } },
      conclusion: "",
      note: "Сходится",
    });
  });
});
