import {
  type ApplicantType,
  type RawAnswers,
  type RawBySection,
  samples,
} from "~/features/applications";
import type { DemoCompany } from "./companies";
import type { DraftContent } from "./fill-draft";

const models = {
  startup: samples.startup,
  research: samples.startup,
  pharma: samples.pharma,
  cdmo: samples.pharma,
  meddevice: samples.pharma,
  investor: samples.investor,
} as const;

/** Figures that grow with the size of a project; shares, dates and classes stay as they are. */
const grows =
  /^(area_|power_kw|power_cat1_kw|water_m3d|pw_lh|wfi_lh|pure_steam_kgh|steam_th|heat_gcalh|cooling_kw|gas_nm3h|air_nm3h|sewage_m3d|process_m3d|fresh_air_m3h|med_waste_|staff_(?!note)|capex_|opex_mrub_y|revenue_y|trucks_|phases\[\d\]\.area)/;
const bounded = /^(ind_waste_)/;

function scaled(text: string, factor: number): string {
  const number = Number(text.replace(",", ".").replace(/\s/g, ""));
  if (!Number.isFinite(number)) return text;
  return String(Math.round(number * factor * 1_000) / 1_000);
}

function scaleAnswers(answers: RawAnswers, factor: number): RawAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([code, value]) => [
      code,
      typeof value === "string" && grows.test(code) && !bounded.test(code)
        ? scaled(value, factor)
        : value,
    ]),
  );
}

/** Months and days a year earlier. */
const yearEarlier = (answers: RawAnswers): RawAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([code, value]) => [
      code,
      typeof value === "string" && /^20\d\d-\d\d(-\d\d)?$/.test(value)
        ? `${Number(value.slice(0, 4)) - 1}${value.slice(4)}`
        : value,
    ]),
  );

/**
 * An invented company's application: the sample of its kind, grown or shrunk by one factor so
 * that every sum still holds, with its own name, project and people; `early` when it is to be at the site
 * already.
 */
export function variantOf(
  type: ApplicantType,
  company: DemoCompany,
  serial: number,
  early = false,
): DraftContent & { board: boolean } {
  const model = models[type];
  const small = model === samples.startup;
  const factor = (small ? [1, 0.5, 2] : [1, 2, 1])[serial % 3] ?? 1;
  const sections: RawBySection = Object.fromEntries(
    Object.entries(model.sections).map(([code, answers]) => [code, scaleAnswers(answers, factor)]),
  );
  const subject = model.applicantType === "investor" ? "proposal" : "project";
  sections[subject] = {
    ...sections[subject],
    project_title: company.project,
    summary: company.summary,
  };
  if (early && sections.phasing) sections.phasing = yearEarlier(sections.phasing);
  sections.contacts = {
    ...sections.contacts,
    contact_name: company.contact,
    contact_email: `owner${company.serial}@demo.example`,
  };
  // A small project of a tenant is decided by the committee alone.
  const track = small ? "tenant_resident" : model.track;
  return { applicantType: type, track, sections, board: !small || factor > 1 };
}
