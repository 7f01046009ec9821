import { describe, expect, it } from "vitest";
import { conditionFields, unknownCode } from "./conditions";
import { consents } from "./consents";
import { rules } from "./rules";
import { fieldsFor, sectionFields, sectionsFor } from "./sections";
import { type ApplicantType, applicantTypes, type Field } from "./types";
import { units } from "./units";
import { valueMessages } from "./value-messages";

const numeric = new Set(["integer", "decimal", "money", "percent", "range"]);
const allFields = applicantTypes.flatMap((type) => [...fieldsFor(type).values()]);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1]).sort();

/** Design §5. */
const promised =
  "area_gmp_ab area_gmp_c area_gmp_d area_cnc area_lab_rd area_lab_qc area_vivarium area_wh_amb " +
  "area_wh_2_8 area_wh_frozen area_wh_ult area_office area_tech area_expansion med_waste_a " +
  "med_waste_b med_waste_v med_waste_g med_waste_d ind_waste_1 ind_waste_2 ind_waste_3 ind_waste_4 " +
  "ind_waste_5 staff_production staff_science staff_qa staff_admin trucks_day trucks_heavy " +
  "trucks_reefer docks floor_kn height_m freight_t vibration phases[0].name phases[0].area " +
  "phases[0].design phases[0].build phases[0].qualify phases[0].launch phases[5].launch capex_mrub " +
  "capex_building capex_cleanroom capex_equipment capex_it_qualification capex_reserve opex_mrub_y " +
  "fin_own fin_equity fin_bank fin_grant fin_other fin_confirmed revenue_y1 revenue_y5 " +
  "export_share_y5 export_countries project_title summary therapeutic_areas product_type " +
  "product_stage trl capacity_output bsl pathogen_group gmo_risk_level szz_class szz_m " +
  "fire_category power_kw power_cat power_cat1_kw water_m3d pw_lh wfi_lh pure_steam_kgh steam_th " +
  "heat_gcalh cooling_kw gas_nm3h air_nm3h gases sewage_m3d process_m3d ww_treatment ww_ph ww_t " +
  "fresh_air_m3h hvac_notes shifts mode_247 import_substitution licences_have licences_planned ip " +
  "tenancy lease_years rent_max start_date shared_services";

const order: Record<"pharma" | "investor", string> = {
  pharma:
    "organisation contacts project premises utilities safety phasing people finance licences declarations",
  investor: "organisation contacts fund proposal premises partners timeline declarations",
};

describe("the form of every applicant type", () => {
  it.each(["pharma", "investor"] as const)("%s has the sections promised, in order", (type) => {
    expect(
      sectionsFor(type)
        .map((section) => section.code)
        .join(" "),
    ).toBe(order[type]);
  });

  it.each(applicantTypes)("%s has every code promised, each once", (type) => {
    const codes = sectionsFor(type)
      .flatMap(sectionFields)
      .map((field) => field.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(promised.split(" ").filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(applicantTypes)("%s asks no condition of an unknown field, nor in a circle", (type) => {
    const fields = fieldsFor(type);
    const follow = (field: Field, above: readonly string[]): void => {
      for (const code of field.showWhen ? conditionFields(field.showWhen) : []) {
        expect(above).not.toContain(code);
        const next = fields.get(code)?.field;
        expect(next, `${field.code} depends on ${code}`).toBeDefined();
        if (next) follow(next, [...above, code]);
      }
    };
    for (const { field } of fields.values()) follow(field, [field.code]);
  });

  it.each(applicantTypes)("%s lets no date for an open answer collide with a field", (type) => {
    const fields = fieldsFor(type);
    for (const code of fields.keys()) expect(fields.has(unknownCode(code))).toBe(false);
  });
});

describe("every field", () => {
  it("has a label in both languages", () => {
    for (const { field } of allFields) {
      expect(field.label.ru, field.code).toMatch(/[а-яА-Я]|LEI|pH|OPEX|IRR/);
      expect(field.label.en, field.code).toMatch(/[a-zA-Z]/);
      expect(field.label.en.replace(/\([А-Я]\)/g, ""), field.code).not.toMatch(/[а-яА-ЯёЁ]/);
    }
  });

  it("that is a number has a unit and hard bounds", () => {
    for (const { field } of allFields.filter(({ field }) => numeric.has(field.kind))) {
      expect(field.unit?.ru && field.unit.en, field.code).toBeTruthy();
      expect(field.min, field.code).toBeTypeOf("number");
      expect(field.max, field.code).toBeTypeOf("number");
      expect(Object.values(units), field.code).toContain(field.unit);
    }
  });

  it("that offers options has distinct ones in both languages", () => {
    for (const { field } of allFields.filter(({ field }) => field.options)) {
      const options = field.options ?? [];
      expect(new Set(options.map((option) => option.value)).size).toBe(options.length);
      for (const option of options) expect(option.label.ru && option.label.en).toBeTruthy();
    }
  });

  it("has options when it is a choice", () => {
    for (const { field } of allFields) {
      if (field.kind === "choice" || field.kind === "multi") expect(field.options).toBeDefined();
    }
  });
});

describe("every group and section", () => {
  it("has a title and a lead in both languages", () => {
    for (const type of applicantTypes) {
      for (const section of sectionsFor(type)) {
        expect(
          section.title.ru && section.title.en && section.lead.ru && section.lead.en,
        ).toBeTruthy();
        const codes = section.groups.map((group) => group.code);
        expect(new Set(codes).size).toBe(codes.length);
      }
    }
  });
});

describe("every rule", () => {
  it("has an id of its own", () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("reads fields that exist", () => {
    const known = new Set(allFields.map(({ field }) => field.code));
    for (const rule of rules) {
      expect(known.has(rule.field), rule.id).toBe(true);
      expect(
        rule.reads.filter((code) => !known.has(code)),
        rule.id,
      ).toEqual([]);
    }
  });

  it("names the same numbers in both languages", () => {
    for (const { message, id } of rules) {
      expect(placeholders(message.ru), id).toEqual(placeholders(message.en));
    }
    for (const [code, message] of Object.entries(valueMessages)) {
      expect(placeholders(message.ru), code).toEqual(placeholders(message.en));
    }
  });
});

describe("what is required", () => {
  const required = (type: ApplicantType) =>
    [...fieldsFor(type).values()].filter(({ field }) => field.requiredFor.includes(type)).length;

  it("grows from startup to pharma; contract makers are like pharma, research like startups", () => {
    expect(required("startup")).toBeLessThan(required("pharma"));
    expect(required("cdmo")).toBe(required("pharma"));
    expect(required("meddevice")).toBe(required("pharma"));
    expect(required("research")).toBe(required("startup"));
    expect(required("investor")).toBeLessThan(required("startup"));
  });
});

describe("consents", () => {
  it("are four separate documents, of which one is required", () => {
    expect(consents.map((consent) => consent.code)).toEqual([
      "processing",
      "publication",
      "news",
      "transfer_abroad",
    ]);
    expect(consents.filter((one) => one.requiredFor.length > 0).map((one) => one.code)).toEqual([
      "processing",
    ]);
  });

  it("name subject, operator, purpose, data, actions, term and withdrawal in both languages", () => {
    for (const { body } of consents) {
      for (const part of ["Субъект и оператор", "Цель", "Данные", "Действия", "Срок", "Отзыв"]) {
        expect(body.ru).toContain(part);
      }
      for (const part of [
        "Subject and operator",
        "Purpose",
        "Data",
        "Actions",
        "Term",
        "Withdrawal",
      ]) {
        expect(body.en).toContain(part);
      }
      expect(body.ru.split("\n\n").length).toBe(body.en.split("\n\n").length);
    }
  });
});
