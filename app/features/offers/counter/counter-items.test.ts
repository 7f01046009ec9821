import { describe, expect, it } from "vitest";
import { plainTerms } from "../../../../prisma/factories/offer-terms";
import { insteadField, readCounter, takeUp, whyField } from "./counter-items";

const ask = (term: Parameters<typeof insteadField>[0], instead: string, why = "Так выгоднее") => ({
  [insteadField(term)]: instead,
  [whyField(term)]: why,
});

describe("what a company asks to be otherwise", () => {
  it("is read with a reason for each, values as values", () => {
    const texts = { ...ask("rent", "28 000,5"), ...ask("units", "Две комнаты рядом") };
    expect(readCounter(texts)).toEqual({
      ok: true,
      value: [
        { term: "units", instead: "Две комнаты рядом", why: "Так выгоднее" },
        { term: "rent", instead: "28000.5", why: "Так выгоднее" },
      ],
    });
  });

  it.each([
    [{}, insteadField("units"), "nothing_asked"],
    [ask("rent", "дешевле"), insteadField("rent"), "not_a_number"],
    [ask("indexation", "500"), insteadField("indexation"), "too_large"],
    [ask("tenancy", "gift"), insteadField("tenancy"), "tenancy_unknown"],
    [ask("valid_until", "потом"), insteadField("valid_until"), "day_unknown"],
    [ask("other", "Мебель", ""), whyField("other"), "why_missing"],
    [ask("other", "", "Нужно"), insteadField("other"), "instead_missing"],
    [ask("other", "x".repeat(2_001)), insteadField("other"), "too_long"],
  ])("is refused beside its field: %j", (texts, field, code) => {
    expect(readCounter(texts)).toMatchObject({ ok: false, fields: { [field]: { code } } });
  });

  it("stands in the next version where it is a value, and nowhere else", () => {
    const items = [
      { term: "rent", instead: "28000", why: "" },
      { term: "tenancy", instead: "bts", why: "" },
      { term: "indexation", instead: "3.5", why: "" },
      { term: "valid_until", instead: "2027-03-01", why: "" },
      { term: "loads", instead: "Больше воды", why: "" },
    ] as const;
    const terms = plainTerms();
    expect(takeUp(terms, "2027-01-15", items)).toEqual({
      terms: { ...terms, rentRubM2Year: 28_000, tenancy: "bts", indexationPercent: 3.5 },
      validUntil: "2027-03-01",
    });
  });
});
