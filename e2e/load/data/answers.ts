import type { Random } from "./random";
import type { MadeApplication } from "./rows";
import { zipfText } from "./vocabulary";

export type Answers = Record<string, string | boolean | string[]>;

const spaces =
  "gmp_ab gmp_c gmp_d cnc lab_rd lab_qc vivarium wh_amb wh_2_8 wh_frozen wh_ult office tech".split(
    " ",
  );
const therapies = ["oncology", "infections", "cardio"];
/** Demand per square metre, roughly as the planning norms have it, and decimal places. */
const loads: Record<string, readonly [perSquareMetre: number, digits: number]> = {
  ...{ power_kw: [0.25, 0], power_cat1_kw: [0.05, 0], water_m3d: [0.012, 1], pw_lh: [0.3, 0] },
  ...{ wfi_lh: [0.2, 0], pure_steam_kgh: [0.06, 0], steam_th: [0.0004, 2], gas_nm3h: [0.02, 0] },
  ...{ heat_gcalh: [0.0002, 3], cooling_kw: [0.32, 0], air_nm3h: [0.06, 0] },
  ...{ sewage_m3d: [0.01, 1], process_m3d: [0.007, 1], fresh_air_m3h: [9, 0] },
  ...{ med_waste_a: [0.5, 0], med_waste_b: [0.1, 0], med_waste_g: [0.03, 0] },
  ...{ ind_waste_2: [0.0001, 2], ind_waste_3: [0.0006, 2], ind_waste_4: [0.009, 1] },
  ...{ ind_waste_5: [0.014, 1], trucks_day: [0.002, 0], trucks_heavy: [0.0006, 0] },
  ...{ staff_production: [0.012, 0], staff_science: [0.004, 0], staff_qa: [0.005, 0] },
  ...{ staff_admin: [0.002, 0], trucks_reefer: [0.0007, 0] },
};
/** Answers that hardly differ from one application to the next. */
const usual: Answers = {
  ...{ country: "RU", authority_basis: "charter", bik: "044525999", foreign_founder: false },
  ...{ correspondence_language: "ru", product_type: ["small_molecule", "peptide"] },
  ...{ capacity_output: "24000000", capacity_unit: "vials", atc_groups: ["C", "J"], ip: "3" },
  ...{ floor_kn: "15", height_m: "6", freight_t: "5", vibration: "none", docks: "4" },
  ...{ shared_services: ["wh_2_8", "training"], power_cat: "i", gases: ["n2", "co2"] },
  ...{ ww_treatment: ["neutralisation"], ww_ph: "6.5–8.5", ww_t: "38" },
  ...{ pathogen_group: ["none"], gmo_risk_level: "none", szz_class: "v", szz_m: "50" },
  ...{ fire_category: ["v2", "g"], opo: true, med_waste_v: "0", med_waste_d: "0" },
  ...{ esg_energy: "780", esg_standard: "green_zoom", three_r: "na", esg_ghg: true },
  ...{ tenancy: "bts", lease_years: "25", shifts: "3", night_traffic: "regular" },
  ...{ fin_own: "40", fin_equity: "20", fin_bank: "30", fin_grant: "10", fin_other: "0" },
  ...{ export_countries: ["KZ", "BY", "UZ"], vital_drug_list: true },
  ...{ licences_have: ["minpromtorg", "gmp_ru"], licences_planned: ["gmp_eaeu", "opo"] },
  ...{ decl_truthful: true, decl_authority: true, decl_no_bankruptcy: true },
  ...{ decl_no_disqualification: true, decl_third_parties: true, decl_ownership: true },
  ...{ sanctions_exposure: false, related_persons: false },
};

/** The answers frozen with a submission, in the shape of the form's checked values: about 4 kB. */
export function makeAnswers(random: Random, application: MadeApplication): Answers {
  const { organisation, totalArea, capexMrub, createdAt } = application;
  const year = createdAt.getUTCFullYear();
  return {
    ...usual,
    org_name: organisation.name,
    inn: organisation.inn,
    kpp: organisation.kpp,
    ogrn: organisation.ogrn,
    head_name: organisation.owner.fullName,
    contact_name: organisation.owner.fullName,
    contact_position: zipfText(random, 2),
    contact_email: organisation.owner.email,
    contact_phone: "+7 495 000-00-02",
    project_title: application.title,
    summary: application.summary,
    therapeutic_areas: [random.pick(therapies)],
    product_stage: random.pick(["phase_1", "phase_2", "market"]),
    trl: String(random.int(3, 9)),
    market_need: zipfText(random, 12),
    ...splitArea(totalArea),
    area_expansion: String(Math.round(totalArea / 3)),
    ...loadsOf(random, totalArea),
    bsl: String(random.int(0, 2)),
    fire_notes: zipfText(random, 6),
    mode_247: random.chance(0.5),
    "phases[0].name": zipfText(random, 2),
    "phases[0].area": String(totalArea),
    "phases[0].design": `${year + 1}-03`,
    "phases[0].build": `${year + 1}-11`,
    "phases[0].qualify": `${year + 2}-10`,
    "phases[0].launch": `${year + 3}-04`,
    capex_mrub: String(capexMrub),
    opex_mrub_y: String(Math.round(capexMrub / 4)),
    fin_confirmed: String(random.int(20, 90)),
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((nth) => [`revenue_y${nth}`, String(Math.round(capexMrub * nth * 0.2))]),
    ),
    export_share_y5: String(random.int(0, 40)),
    import_substitution: zipfText(random, 3),
    licence_plan: zipfText(random, 8),
  };
}

function splitArea(total: number): Answers {
  const each = Math.floor(total / spaces.length);
  return Object.fromEntries(
    spaces.map((space, at) => [
      `area_${space}`,
      String(at === 0 ? total - each * (spaces.length - 1) : each),
    ]),
  );
}

function loadsOf(random: Random, area: number): Answers {
  return Object.fromEntries(
    Object.entries(loads).map(([code, [perMetre, digits]]) => [
      code,
      (area * perMetre * (0.7 + random.next() * 0.6)).toFixed(digits),
    ]),
  );
}
