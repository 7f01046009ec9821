import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messages } from "~/locales";
import { eligibilityFields, hasAnswers, readAnswers } from "./answers";

const complete = {
  applicant_type: "pharma",
  legal_form: "company",
  country: "RU",
  track: "tenant_resident",
  activity: "production",
  pathogen_group: "none",
  bsl: "1",
  szz_class: "V",
  gmp: "licensed",
  area: "10 000",
  capex_mrub: "3200,5 млн ₽",
};

const read = (changes: Record<string, string> = {}) =>
  readAnswers(new URLSearchParams({ ...complete, ...changes }));

describe("answers of the eligibility check", () => {
  it("reads a complete address; spaces, a comma and a unit in numbers are accepted", () => {
    const { answers, errors } = read();
    expect(errors).toEqual({});
    expect(answers).toMatchObject({ area: 10_000, capex_mrub: 3_200.5, bsl: "1" });
  });

  it("takes an empty number for not yet known", () => {
    expect(read({ area: "", capex_mrub: " " }).answers).toMatchObject({
      area: null,
      capex_mrub: null,
    });
  });

  it.each(["-5", "0", "десять", "1e9", "1,2,3", "😀", "9".repeat(5_000), "Infinity"])(
    "refuses %s as an area",
    (area) => {
      const { answers, errors } = read({ area });
      expect(answers).toBeNull();
      expect(errors).toEqual({ area: { code: "number_area" } });
    },
  );

  it("names every unanswered question, and has a message for each", () => {
    const { errors } = readAnswers(new URLSearchParams({ area: "x", capex_mrub: "y" }));
    expect(Object.keys(errors).sort()).toEqual([...eligibilityFields].sort());
    for (const { public: said } of Object.values(messages)) {
      expect(
        Object.values(errors)
          .map((error) => error.code)
          .sort(),
      ).toEqual(Object.keys(said.eligibility.errors).sort());
    }
  });

  it("tells a first visit from an answer", () => {
    expect(hasAnswers(new URLSearchParams("lng=en"))).toBe(false);
    expect(hasAnswers(new URLSearchParams("bsl=2"))).toBe(true);
  });

  it("survives anything in the address", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...eligibilityFields), fc.string()), (params) => {
        const { answers, errors } = readAnswers(new URLSearchParams(params));
        expect(answers === null).toBe(Object.keys(errors).length > 0);
      }),
    );
  });
});
