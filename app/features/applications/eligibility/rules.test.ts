import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messages } from "~/locales";
import { type EligibilityAnswers, eligibilityOptions } from "./answers";
import { countryCodes } from "./countries";
import { checkEligibility, eligibilityRules, eligibilityVersion } from "./rules";

const limits = { boardAreaM2: 3_000, boardCapexMrub: 1_000 };

const plain: EligibilityAnswers = {
  applicant_type: "startup",
  legal_form: "company",
  country: "RU",
  track: "tenant_resident",
  activity: "science",
  pathogen_group: "none",
  bsl: "0",
  szz_class: "none",
  gmp: "no",
  area: 1_200,
  capex_mrub: 560,
};

const codes = (changes: Partial<EligibilityAnswers>) =>
  checkEligibility({ ...plain, ...changes }, limits).findings.map((finding) => finding.code);
const verdict = (changes: Partial<EligibilityAnswers>) =>
  checkEligibility({ ...plain, ...changes }, limits).verdict;

const anyAnswers: fc.Arbitrary<EligibilityAnswers> = fc.record({
  applicant_type: fc.constantFrom(...eligibilityOptions.applicant_type),
  legal_form: fc.constantFrom(...eligibilityOptions.legal_form),
  country: fc.constantFrom("RU", "DE", "IL", "KZ", "CN"),
  track: fc.constantFrom(...eligibilityOptions.track),
  activity: fc.constantFrom(...eligibilityOptions.activity),
  pathogen_group: fc.constantFrom(...eligibilityOptions.pathogen_group),
  bsl: fc.constantFrom(...eligibilityOptions.bsl),
  szz_class: fc.constantFrom(...eligibilityOptions.szz_class),
  gmp: fc.constantFrom(...eligibilityOptions.gmp),
  area: fc.option(fc.double({ min: 0.1, max: 500_000, noNaN: true })),
  capex_mrub: fc.option(fc.double({ min: 0.1, max: 200_000, noNaN: true })),
});

describe("eligibility rules", () => {
  it("lets an ordinary Russian tenant apply, naming the version", () => {
    const result = checkEligibility(plain, limits);
    expect(result.verdict).toBe("may_apply");
    expect(result.version).toBe(eligibilityVersion);
    expect(result.findings.map((finding) => finding.code)).toEqual([
      "registered_russia",
      "activity_tenant",
      "szz_fits",
    ]);
  });

  it.each([
    [{ legal_form: "not_registered" }, "not_registered"],
    [{ pathogen_group: "I" }, "pathogen_i"],
    [{ bsl: "4" }, "bsl_4"],
    [{ szz_class: "I" }, "szz_i_ii"],
    [{ szz_class: "II" }, "szz_i_ii"],
    [{ area: 19.9 }, "area_small"],
    [{ area: 120_000.5 }, "area_large"],
  ] as const)("stops %o by %s", (changes, code) => {
    expect(verdict(changes)).toBe("not_possible");
    expect(codes(changes)).toContain(code);
  });

  it.each([
    [{ track: "project_participant", country: "DE" }, "foreign_oecd"],
    [{ track: "project_participant", country: "KZ" }, "foreign_other"],
    [{ country: "CN" }, "foreign_tenant"],
    [{ track: "project_participant", activity: "production" }, "activity_beyond_law"],
    [{ activity: "other" }, "activity_other"],
    [{ pathogen_group: "II", bsl: "3" }, "pathogen_ii"],
    [{ pathogen_group: "II", bsl: "2" }, "bsl_low_for_group"],
    [{ bsl: "3" }, "bsl_3"],
    [{ szz_class: "III" }, "szz_iii"],
  ] as const)("sends %o to a specialist by %s", (changes, code) => {
    expect(verdict(changes)).toBe("needs_check");
    expect(codes(changes)).toContain(code);
  });

  it("takes the board's thresholds from the procedure, inclusive", () => {
    expect(codes({ area: 2_999.9, capex_mrub: 999.9 })).not.toContain("board_area");
    expect(codes({ area: 3_000 })).toContain("board_area");
    expect(codes({ capex_mrub: 1_000 })).toContain("board_capex");
    expect(codes({ track: "project_participant" })).toContain("board_track");
  });

  it("says nothing about figures that are not known yet", () => {
    const found = codes({ area: null, capex_mrub: null });
    expect(found.filter((code) => /area|capex/.test(code))).toEqual([]);
  });

  it("gives the verdict of the gravest finding and tells the gravest first", () => {
    const order = ["stop", "check", "note", "pass"];
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { verdict: said, findings } = checkEligibility(answers, limits);
        const kinds = findings.map((finding) => finding.kind);
        expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
        expect(said === "not_possible").toBe(kinds.includes("stop"));
        expect(said === "needs_check").toBe(!kinds.includes("stop") && kinds.includes("check"));
      }),
    );
  });

  it("has no rule that never speaks, and never stays silent", () => {
    const spoken = new Set<string>();
    const sample = fc.sample(anyAnswers, { numRuns: 4_000, seed: 7 });
    for (const answers of sample) {
      const { findings } = checkEligibility(answers, limits);
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) spoken.add(finding.code);
    }
    expect([...spoken].sort()).toEqual(eligibilityRules.map((rule) => rule.code).sort());
  });

  it("is told in both languages", () => {
    for (const { public: said } of Object.values(messages)) {
      expect(Object.keys(said.eligibility.rules).sort()).toEqual(
        eligibilityRules.map((rule) => rule.code).sort(),
      );
      for (const [field, options] of Object.entries(eligibilityOptions)) {
        const labels = said.eligibility.options[field as keyof typeof eligibilityOptions];
        for (const option of options) expect(labels).toHaveProperty(option);
      }
    }
  });

  it("knows 249 countries, each once", () => {
    expect(new Set(countryCodes).size).toBe(249);
    expect(countryCodes).toHaveLength(249);
  });
});
