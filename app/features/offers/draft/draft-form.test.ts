import { describe, expect, it } from "vitest";
import { plainTerms } from "../../../../prisma/factories/offer-terms";
import { readDraft, writeTerms } from "./draft-form";

const today = "2026-12-01";
const { units: _, ...terms } = plainTerms({
  conditions: ["Подтвердить 80 % финансирования", "Получить лицензию"],
  loads: { power_kw: 340.5, water_m3d: 9 },
  note: "Парковка\nна пять мест",
});
const typed = (change: Record<string, string>) => {
  const form = writeTerms({ ...terms, units: [] }, "2027-01-15");
  return readDraft({ ...form, texts: { ...form.texts, ...change } }, today);
};

describe("the form of a draft", () => {
  it("reads back what it writes", () => {
    expect(typed({})).toEqual({ ok: true, value: { terms, validUntil: "2027-01-15" } });
  });

  it("takes numbers as people type them, and what is empty for not stated", () => {
    const read = typed({ rent: "32 000,50", indexation: "" });
    expect(read).toMatchObject({
      value: { terms: { rentRubM2Year: 32_000.5, indexationPercent: null } },
    });
  });

  it.each([
    [{ rent: "0" }, "rent", "rent_zero"],
    [{ rent: "1e5" }, "rent", "not_a_number"],
    [{ indexation: "101" }, "indexation", "too_large"],
    [{ tenancy: "gift" }, "tenancy", "tenancy_unknown"],
    [{ "loads.water_m3d": "много" }, "loads.water_m3d", "not_a_number"],
    [{ "phases[0].launch": "2027Q1" }, "phases[0].launch", "launch_before_start"],
    [{ "phases[0].from": "скоро" }, "phases[0].from", "quarter_unknown"],
    [{ "promises[1].year": "2028" }, "promises[1].year", "years_in_order"],
    [{ "promises[1].investment": "1" }, "promises[1].investment", "promise_falls"],
    [{ "promises[0].jobs": "2,5" }, "promises[0].jobs", "whole_number"],
    [{ "promises[2].jobs": "3" }, "promises[2].year", "year_missing"],
    [{ "promises[0].year": "1999" }, "promises[0].year", "year_unknown"],
    [{ conditions: "x".repeat(1_001) }, "conditions", "conditions_too_long"],
    [{ note: "x".repeat(5_001) }, "note", "too_long"],
    [{ valid_until: "2027-02-30" }, "valid_until", "day_unknown"],
    [{ valid_until: "завтра" }, "valid_until", "day_unknown"],
    [{ valid_until: "2026-11-30" }, "valid_until", "day_past"],
    [{ valid_until: "2027-12-02" }, "valid_until", "day_too_far"],
  ])("says what is wrong with %j", (change, field, code) => {
    expect(typed(change)).toMatchObject({ ok: false, fields: { [field]: { code } } });
  });

  it("may end today", () => {
    expect(typed({ valid_until: today })).toMatchObject({ ok: true });
  });
});
