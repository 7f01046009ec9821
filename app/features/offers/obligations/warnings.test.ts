import { describe, expect, it } from "vitest";
import enObligations from "~/locales/en/obligations.json";
import ruObligations from "~/locales/ru/obligations.json";
import { plainTerms } from "./plain-terms.testing";
import { findWarnings, type PeriodFacts, type WarningFacts, warningCodes } from "./warnings";

const terms = plainTerms({
  loads: { power_kw: 340, water_m3d: 9 },
  promises: [{ year: 2027, investmentMrub: 100, jobs: 10, output: 120 }],
});

const period = (change: Partial<PeriodFacts> = {}): PeriodFacts => ({
  ...{ code: "2027Q4", from: "2027-10-01", until: "2027-12-31", due: "2028-01-31" },
  state: "sent",
  figures: { investmentMrub: 100, jobs: 10, output: 30, loads: { power_kw: 340 } },
  ...change,
});

const facts = (periods: PeriodFacts[], today = "2028-01-15"): WarningFacts => ({
  ...{ today, signedOn: "2026-12-31", pacePercent: 80, periods },
  terms: [{ number: 1, terms, inForceFrom: "2026-12-31", madeAt: new Date() }],
});

const found = (...periods: PeriodFacts[]) => findWarnings(facts(periods)).map(({ code }) => code);

describe("early warnings", () => {
  it("are none while everything is kept, and none of what is not known", () => {
    expect(found(period())).toEqual([]);
    expect(found()).toEqual([]);
    const unknown = { investmentMrub: null, jobs: null, output: null, loads: {} };
    expect(found(period({ figures: unknown }))).toEqual([]);
  });

  it.each([
    ["investment_behind", { investmentMrub: 79.9 }],
    ["jobs_behind", { jobs: 7 }],
    ["output_behind", { output: 20 }],
  ])("say %s below the pace alone", (code, change) => {
    const figures = { ...(period().figures ?? { loads: {} }), ...change } as PeriodFacts["figures"];
    expect(found(period({ figures }))).toEqual([code]);
  });

  it("begin exactly below the set share of the pace", () => {
    const at = (investmentMrub: number) =>
      found(period({ figures: { investmentMrub, jobs: 10, output: 30, loads: {} } }));
    expect(at(80)).toEqual([]);
    expect(at(79.999)).toEqual(["investment_behind"]);
  });

  it("name each load over what is agreed", () => {
    const loads = { power_kw: 341, water_m3d: 12 };
    const over = findWarnings(
      facts([period({ figures: { investmentMrub: 100, jobs: 10, output: 30, loads } })]),
    );
    expect(over.map(({ about }) => about)).toEqual(["power_kw", "water_m3d"]);
  });

  it("name each report that is late: not sent, or sent back", () => {
    const owed = (state: PeriodFacts["state"]) =>
      findWarnings(facts([period({ state, figures: null })], "2028-02-01")).map(({ code }) => code);
    expect(owed("open")).toEqual(["late_report"]);
    expect(owed("returned")).toEqual(["late_report"]);
    expect(owed("sent")).toEqual([]);
    expect(found(period({ state: "open", figures: null }))).toEqual([]);
  });

  it("have words for both sides in both languages", () => {
    for (const words of [ruObligations, enObligations]) {
      for (const code of warningCodes) {
        expect(words.warnings[code]).toMatch(/\{\{period\}\}/);
        expect(words.names[code]).toMatch(/\S/);
        expect(words.advice.company[code]).toMatch(/\S/);
        expect(words.advice.cluster[code]).toMatch(/\S/);
      }
    }
  });
});
