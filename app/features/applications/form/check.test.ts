import { describe, expect, it } from "vitest";
import { checkApplication, checkSection, sectionState, stateFrom } from "./check";
import { samples } from "./samples";
import { sectionsFor } from "./sections";
import type { RawAnswers, RawBySection, SectionCode } from "./types";

const context = { today: "2026-11-23" };
const { startup, pharma, investor } = samples;

function check(
  sample: (typeof samples)[keyof typeof samples],
  section: SectionCode,
  answers: RawAnswers,
) {
  const sections = { ...sample.sections, [section]: { ...sample.sections[section], ...answers } };
  return checkApplication(sample.applicantType, sections, context);
}

const said = (issues: readonly { code: string; field: string }[]) =>
  issues.map(({ code, field }) => `${field}: ${code}`);

describe("an answer put off to a later day", () => {
  it("is a gap, not a zero and not an error", () => {
    const { errors, gaps, values } = check(pharma, "utilities", {
      power_kw: "",
      power_kw_tbd: "01.03.2027",
    });
    expect(errors).toEqual([]);
    expect(gaps).toMatchObject([{ section: "utilities", field: "power_kw", by: "2027-03-01" }]);
    expect(values.power_kw).toEqual({ tbd: "2027-03-01" });
  });

  it("keeps the rules that read it silent", () => {
    const { errors, gaps } = check(pharma, "premises", {
      area_office: "",
      area_office_tbd: "2027-02-01",
    });
    expect(errors).toEqual([]);
    expect(gaps).toHaveLength(1);
  });

  it("gives the number precedence and says so", () => {
    const { errors, warnings, gaps } = check(pharma, "utilities", { power_kw_tbd: "2027-02-01" });
    expect(errors).toEqual([]);
    expect(gaps).toEqual([]);
    expect(said(warnings)).toEqual(["power_kw: unknown_and_known"]);
  });

  it.each([
    ["2026-11-22", "unknown_past"],
    ["2028-01-01", "unknown_far"],
    ["скоро", "not_a_date"],
  ])("until %s is refused", (power_kw_tbd, code) => {
    const { errors } = check(pharma, "utilities", { power_kw: "", power_kw_tbd });
    expect(said(errors)).toEqual([`power_kw_tbd: ${code}`]);
  });

  it("is not offered where the answer must be known", () => {
    const { errors } = check(pharma, "project", {
      project_title: "",
      project_title_tbd: "2027-02-01",
    });
    expect(said(errors)).toEqual(["project_title: required"]);
  });
});

describe("a hidden question", () => {
  it("is neither required nor kept", () => {
    const hidden = check(pharma, "safety", { fire_category: ["v2", "g"] });
    expect(hidden.errors).toEqual([]);
    expect(hidden.values.fire_ab_m2).toBeUndefined();
  });

  it("is required once it is shown", () => {
    const { errors } = check(pharma, "utilities", { gases: ["n2", "ln2"] });
    expect(said(errors)).toEqual(["o2_monitoring: required"]);
  });

  it("hides what depends on it in turn", () => {
    const { values } = check(startup, "people", { mode_247: "no" });
    expect(values.night_traffic).toBeUndefined();
  });

  it("is answered by Russians or foreigners only", () => {
    const { errors, flags } = check(pharma, "organisation", { country: "DE" });
    expect(said(errors)).toEqual([
      "registration_number: required",
      "project_title_en: required",
      "summary_en: required",
    ]);
    expect(said(flags)).toContain("country: foreign_applicant");
  });
});

describe("rules over several answers", () => {
  it.each([
    ["utilities", { power_cat1_kw: "2700" }, "power_cat1_kw: power_cat1"],
    ["utilities", { process_m3d: "146" }, "process_m3d: process_within_sewage"],
    ["utilities", { sewage_m3d: "161" }, "sewage_m3d: sewage_within_water"],
    ["utilities", { power_cat1_kw: "0" }, "power_cat1_kw: cold_needs_category_one"],
    ["premises", { area_expansion: "10000,01" }, "area_expansion: area_expansion"],
    ["premises", { area_office: "901" }, "phases[0].area: area_phases"],
    ["premises", { trucks_heavy: "19" }, "trucks_heavy: trucks_heavy"],
    ["premises", { trucks_reefer: "19" }, "trucks_reefer: trucks_reefer"],
    ["safety", { med_waste_v: "5" }, "med_waste_v: waste_v_needs_group"],
    ["safety", { med_waste_d: "5", source_licence: "no" }, "source_licence: waste_d_needs_licence"],
    ["safety", { pathogen_group: ["none", "iv"] }, "pathogen_group: pathogen_none_alone"],
    ["safety", { bsl: "2" }, "ww_treatment: process_inactivation"],
    ["safety", { gmo_risk_level: "i" }, "ww_treatment: process_inactivation"],
    ["people", { staff_qa: "0" }, "staff_qa: gmp_needs_quality_staff"],
    ["finance", { capex_reserve: "251" }, "capex_mrub: capex_parts"],
    ["licences", { licences_have: [], licences_planned: [] }, "licences_planned: required"],
    ["organisation", { ogrn: "326779900000018" }, "ogrn: inn_with_ogrn"],
    ["phasing", { start_date: "2040-01-01" }, "start_date: start_horizon"],
    ["phasing", { "phases[1].design": "" }, "phases[1].design: required"],
  ] as const)("in %s %j gives the error %s", (section, answers, expected) => {
    const { errors } = check(pharma, section, { ...(answers as unknown as RawAnswers) });
    expect(said(errors)).toContain(expected);
    expect(errors.length).toBe(1);
  });

  it.each([
    ["utilities", { wfi_lh: "4500" }, "wfi_lh: wfi_within_pw"],
    ["utilities", { pw_lh: "11000" }, "pw_lh: pw_within_water"],
    ["utilities", { sewage_m3d: "112" }, "sewage_m3d: sewage_share"],
    ["utilities", { power_cat1_kw: "1300" }, "power_cat1_kw: power_cat1_share"],
    ["utilities", { ww_t: "45" }, "ww_t: unusual_high"],
    ["utilities", { ww_ph: "5-8" }, "ww_ph: unusual_low"],
    ["utilities", { cooling_kw: "9000" }, "cooling_kw: cooling_density"],
    ["utilities", { air_nm3h: "3000" }, "air_nm3h: ratio_air"],
    ["safety", { szz_m: "100" }, "szz_m: szz_distance"],
    ["safety", { fire_category: ["v2", "b"] }, "fire_category: gas_needs_category_g"],
    ["project", { trl: "5" }, "trl: stage_and_readiness"],
    ["people", { staff_production: "4000" }, "staff_production: space_per_job"],
    ["organisation", { foreign_founder: "yes" }, "foreign_founder: consent_abroad"],
    ["phasing", { start_date: "2026-01-01" }, "start_date: start_past"],
  ] as const)("in %s %j gives the warning %s", (section, answers, expected) => {
    const { warnings, errors } = check(pharma, section, { ...(answers as unknown as RawAnswers) });
    expect(said(warnings)).toContain(expected);
    expect(errors).toEqual([]);
  });

  it("capital cost outside 80–1200 thousand per m² is remarked upon", () => {
    const { warnings } = check(pharma, "finance", {
      capex_mrub: "20000",
      capex_building: "17700",
    });
    const message = warnings.find((one) => one.code === "capex_per_m2")?.message;
    expect(message?.en).toContain("RUB 2,000 thousand per m², usually between 80 and 1,200");
  });

  it("a vivarium wants class B waste and 3R", () => {
    const { errors } = check(investor, "premises", { med_waste_b: "0", three_r: "na" });
    expect(said(errors)).toEqual(["med_waste_b: vivarium_waste", "three_r: vivarium_three_r"]);
  });

  it("plant rooms take a tenth where there are cleanrooms", () => {
    const { errors } = check(startup, "premises", { area_tech: "100", area_cnc: "260" });
    expect(said(errors)).toEqual(["area_tech: gmp_needs_tech"]);
    expect(errors[0]?.message.ru).toContain("8,3 %");
  });

  it.each([
    ["finance", { fin_confirmed: "49,9" }, "fin_confirmed: funding_unconfirmed"],
    ["safety", { szz_class: "iii", szz_m: "300" }, "szz_class: szz_expert"],
    ["safety", { pathogen_group: ["ii"], bsl: "3" }, "pathogen_group: pathogen_group_two"],
    [
      "safety",
      { special_processes: ["cytotoxic"], segregation: "building" },
      "special_processes: segregated_building",
    ],
    [
      "safety",
      { special_processes: ["radiopharm"], source_licence: "yes" },
      "special_processes: radiation_expert",
    ],
    [
      "declarations",
      { sanctions_exposure: "yes", sanctions_details: "…" },
      "sanctions_exposure: sanctions",
    ],
  ] as const)("in %s %j flags %s for staff", (section, answers, expected) => {
    const { flags } = check(pharma, section, { ...(answers as unknown as RawAnswers) });
    expect(said(flags)).toContain(expected);
  });

  it("stay silent over an answer that is itself faulty", () => {
    const { errors } = check(pharma, "finance", { fin_own: "тридцать" });
    expect(said(errors)).toEqual(["fin_own: letters"]);
  });

  it("the INN must be that of the organisation", () => {
    const { errors } = checkApplication("pharma", pharma.sections, {
      ...context,
      organisation: { country: "RU", inn: "7799000012" },
    });
    expect(said(errors)).toEqual(["inn: inn_of_organisation"]);
  });
});

describe("a startup", () => {
  it("may ask for typical loads instead of stating its own", () => {
    const { errors, flags } = checkApplication(
      "startup",
      { ...startup.sections, utilities: { utilities_mode: "norm" } },
      context,
    );
    expect(errors).toEqual([]);
    expect(said(flags)).toContain("utilities_mode: typical_loads");
  });
});

describe("an investor", () => {
  it("need not state areas, unless a co-investor", () => {
    const lender: RawBySection = {
      ...investor.sections,
      fund: { ...investor.sections.fund, investor_role: ["loan"] },
      premises: {},
      timeline: { tenancy: "lease", start_date: "2027-06-01" },
    };
    expect(checkApplication("investor", lender, context).errors).toEqual([]);
    const { errors } = checkApplication(
      "investor",
      { ...investor.sections, premises: {} },
      context,
    );
    expect(said(errors)).toContain("area_gmp_ab: required");
  });
});

describe("the state of a section", () => {
  const state = (section: SectionCode, answers: RawAnswers | undefined) =>
    sectionState(section, "pharma", answers, { ...context, answers: pharma.sections });

  it("goes from not started to complete", () => {
    expect(state("utilities", undefined)).toBe("not_started");
    expect(state("utilities", { power_kw: "", gases: [] })).toBe("not_started");
    expect(state("utilities", { power_kw: "2600" })).toBe("in_progress");
    expect(state("utilities", pharma.sections.utilities)).toBe("complete");
    expect(state("utilities", { power_kw: "много" })).toBe("has_errors");
    expect(state("safety", { ...pharma.sections.safety, bsl: "4" })).toBe("has_errors");
  });

  it("is complete with an answer put off", () => {
    const answers = { ...pharma.sections.utilities, power_kw: "", power_kw_tbd: "2027-02-01" };
    expect(state("utilities", answers)).toBe("complete");
  });

  it("follows from one check of the whole", () => {
    const check = checkApplication("pharma", pharma.sections, context);
    for (const { code } of sectionsFor("pharma")) {
      expect(stateFrom(code, pharma.sections[code], check)).toBe("complete");
    }
  });
});

describe("the check of one section", () => {
  it("needs no other section, and tells only its own findings", () => {
    const alone = checkSection("utilities", "pharma", pharma.sections.utilities ?? {}, context);
    expect(alone.errors).toEqual([]);
    expect(Object.keys(alone.values)).toContain("power_kw");
    expect(Object.keys(alone.values)).not.toContain("bsl");
  });

  it("tells rules across sections once it knows the others", () => {
    const answers = { ...pharma.sections.utilities, power_kw: "6000" };
    const alone = checkSection("utilities", "pharma", answers, context);
    expect(said(alone.warnings)).toEqual(["power_cat1_kw: power_cat1_share"]);
    const whole = checkSection("utilities", "pharma", answers, {
      ...context,
      answers: pharma.sections,
    });
    expect(said(whole.warnings)).toContain("power_kw: power_norm");
  });
});
