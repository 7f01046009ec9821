import { describe, expect, it } from "vitest";
import { checkApplication } from "./check";
import { flatAnswers } from "./conditions";
import { samples } from "./samples";
import { fieldsFor, sectionFields, sectionsFor } from "./sections";
import { liveTotals } from "./totals";
import type { RawAnswers, RawBySection, SectionCode } from "./types";

const context = { today: "2026-11-23" };
const { startup, pharma, investor } = samples;

const checked = (sample: (typeof samples)[keyof typeof samples], sections?: RawBySection) =>
  checkApplication(sample.applicantType, sections ?? sample.sections, context);

/** The pharma sample with some answers of one section replaced. */
const changed = (section: SectionCode, answers: RawAnswers): RawBySection => ({
  ...pharma.sections,
  [section]: { ...pharma.sections[section], ...answers },
});

const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code);

describe("the sample applications", () => {
  it.each(Object.values(samples))("$code has nothing wrong, unusual or open", (sample) => {
    const { errors, stops, warnings, gaps } = checked(sample);
    expect({ errors, stops, warnings, gaps }).toEqual({
      errors: [],
      stops: [],
      warnings: [],
      gaps: [],
    });
  });

  it.each(Object.values(samples))("$code answers only its own form, in its sections", (sample) => {
    for (const section of sectionsFor(sample.applicantType)) {
      const known = new Set(sectionFields(section).map((field) => field.code));
      const given = Object.keys(sample.sections[section.code] ?? {});
      expect(given.length).toBeGreaterThan(0);
      expect(given.filter((code) => !known.has(code))).toEqual([]);
    }
    const all = Object.keys(flatAnswers(sample.sections)).length;
    expect(Object.keys(checked(sample).values)).toHaveLength(all);
    expect(fieldsFor(sample.applicantType).size).toBeGreaterThanOrEqual(all);
  });

  it("raise the flags expected of them", () => {
    expect(codes(checked(startup).flags)).toEqual(["oxygen_monitoring", "biosafety_expert"]);
    expect(codes(checked(pharma).flags)).toEqual(["fire_ab", "opo", "night_traffic"]);
    expect(codes(checked(investor).flags)).toEqual([
      "biosafety_expert",
      "szz_compatibility",
      "night_traffic",
      "oxygen_monitoring",
    ]);
  });

  it("have the totals of the brief", () => {
    const totals = (sample: (typeof samples)[keyof typeof samples]) =>
      liveTotals(flatAnswers(sample.sections));
    expect(totals(startup)).toMatchObject({
      totalArea: "1200",
      totalStaff: "48",
      phasesArea: "1200",
      capexParts: "560",
      capexDifference: "0",
      fundingSum: "100",
      revenueSum: "1720",
    });
    expect(totals(pharma)).toMatchObject({
      totalArea: "10000",
      totalStaff: "210",
      deviation: { power_kw: 47 },
      capexPerM2: 320,
    });
    expect(totals(investor)).toMatchObject({
      totalArea: "6400",
      totalStaff: "140",
      fundingSum: "100",
    });
    expect(Math.round(totals(investor).norm.power_kw)).toBe(1164);
  });

  it("keep numbers exactly, as canonical decimals", () => {
    const { values } = checked(startup);
    expect(values.heat_gcalh).toBe("0.26");
    expect(values.rent_max).toBe("32000");
    expect(values.ww_ph).toBe("6.5–8.5");
    expect(values.mode_247).toBe(true);
    expect(values.export_countries).toEqual(["KZ", "BY", "UZ"]);
  });
});

describe("the negative set", () => {
  it("power 2600 → 6000 is a warning that names load, norm and deviation", () => {
    const { warnings, errors } = checked(pharma, changed("utilities", { power_kw: "6000" }));
    expect(errors).toEqual([]);
    expect(codes(warnings)).toContain("power_norm");
    const message = warnings.find((one) => one.code === "power_norm")?.message;
    expect(message?.ru.replace(/\s/g, " ")).toContain(
      "6 000 кВт отличается от нормы 1 770,2 кВт на +239 %",
    );
    expect(message?.en).toContain("6,000 kW differs from the norm of 1,770.2 kW by +239%");
  });

  it("funding of 95 % is an error that names both sums", () => {
    const { errors } = checked(pharma, changed("finance", { fin_bank: "40" }));
    expect(errors).toEqual([
      {
        code: "funding_total",
        section: "finance",
        field: "fin_own",
        message: {
          ru: "Источники финансирования вместе 95 %, а должно быть 100 % (допуск 0,1)",
          en: "The sources of funding add up to 95%; they must make 100% (within 0.1)",
        },
      },
    ]);
  });

  it.each([
    ["33,3 / 33,3 / 33,4", "33,3", "33,3", "33,4", true],
    ["99.9", "33,3", "33,3", "33,3", true],
    ["99.89", "33,3", "33,3", "33,29", false],
  ])("funding of %s within a tenth", (_, own, equity, bank, fine) => {
    const { errors } = checked(
      pharma,
      changed("finance", { fin_own: own, fin_equity: equity, fin_bank: bank }),
    );
    expect(errors.length === 0).toBe(fine);
  });

  it.each([
    ["pathogen group I", "pathogen_group", ["i"], "pathogen_group_one"],
    ["BSL-4", "bsl", "4", "bsl_four"],
    ["a zone of class II", "szz_class", "ii", "szz_one_two"],
  ] as const)("%s stops the application with its reason", (_, field, answer, code) => {
    const answers: RawAnswers = { [field]: typeof answer === "string" ? answer : [...answer] };
    const { stops } = checked(pharma, changed("safety", answers));
    expect(codes(stops)).toEqual([code]);
    expect(stops[0]?.message.ru).toMatch(/440|BSL-3/);
  });

  it("a phase that ends before it begins is an error at the later month", () => {
    const { errors } = checked(pharma, changed("phasing", { "phases[0].launch": "01.2027" }));
    expect(codes(errors)).toEqual(["phase_order"]);
    expect(errors[0]?.field).toBe("phases[0].launch");
    expect(errors[0]?.message.ru).toContain("январь 2027");
  });

  it("a launch beyond ten years is an error", () => {
    const { errors } = checked(pharma, changed("phasing", { "phases[1].launch": "2037-12" }));
    expect(codes(errors)).toEqual(["phase_horizon"]);
  });

  it("a wrong check digit in the INN is an error", () => {
    const { errors } = checked(pharma, changed("organisation", { inn: "7799000013" }));
    expect(codes(errors)).toEqual(["inn_checksum"]);
  });

  it("an account of another bank is an error", () => {
    const { errors } = checked(
      pharma,
      changed("organisation", { settlement_account: "40702810900000000003" }),
    );
    expect(codes(errors)).toEqual(["account_key"]);
  });
});
