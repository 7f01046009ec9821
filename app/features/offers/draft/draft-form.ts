import { cleanLine, cleanText } from "~/features/applications";
import { parseQuarter, quarterCode, readNumber, resources } from "~/features/site";
import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import type { OfferTerms } from "../terms";

/** A draft as its form holds it: texts by HTML name, and the chosen units. */
export type DraftTexts = { texts: Record<string, string>; units: string[] };

export const tenancies = ["lease", "bts", "land", "co_invest"] as const;
export const offeredLoads = resources.filter((code) => code !== "area_m2");
export const phaseRows = [0, 1, 2, 3, 4, 5] as const;
/** Rows of the table of promises; empty ones are no promises. */
export const promiseRows = 12;

export const loadField = (code: string) => `loads.${code}`;
export const phaseField = (phase: number, part: "name" | "from" | "launch") =>
  `phases[${phase}].${part}`;
export const promiseField = (row: number, part: "year" | "investment" | "jobs" | "output") =>
  `promises[${row}].${part}`;

const promiseParts = ["investment", "jobs", "output"] as const;
const limits = { line: 300, text: 5_000, conditions: 40 } as const;

/** Terms as the texts of a form. */
export function writeTerms(terms: OfferTerms, validUntil: string): DraftTexts {
  const text = (value: number | null) => (value === null ? "" : String(value));
  const texts: Record<string, string> = {
    tenancy: terms.tenancy,
    rent: text(terms.rentRubM2Year),
    indexation: text(terms.indexationPercent),
    conditions: terms.conditions.join("\n"),
    output_unit: terms.outputUnit,
    note: terms.note,
    valid_until: validUntil,
  };
  for (const [code, load] of Object.entries(terms.loads)) texts[loadField(code)] = text(load);
  for (const { phase, name, from, launch } of terms.phases) {
    texts[phaseField(phase, "name")] = name;
    texts[phaseField(phase, "from")] = from === null ? "" : quarterCode(from);
    texts[phaseField(phase, "launch")] = launch === null ? "" : quarterCode(launch);
  }
  for (const [row, one] of terms.promises.entries()) {
    texts[promiseField(row, "year")] = String(one.year);
    texts[promiseField(row, "investment")] = text(one.investmentMrub);
    texts[promiseField(row, "jobs")] = text(one.jobs);
    texts[promiseField(row, "output")] = text(one.output);
  }
  return { texts, units: terms.units.map(({ allocationId }) => allocationId) };
}

/** The texts of a posted form, each as far as anything legitimate is long. */
export function readTexts(form: FormData): DraftTexts {
  const names = [
    ...["tenancy", "rent", "indexation", "conditions", "output_unit", "note", "valid_until"],
    ...offeredLoads.map(loadField),
    ...phaseRows.flatMap((phase) =>
      (["name", "from", "launch"] as const).map((part) => phaseField(phase, part)),
    ),
    ...Array.from({ length: promiseRows }, (_, row) =>
      (["year", ...promiseParts] as const).map((part) => promiseField(row, part)),
    ).flat(),
  ];
  const texts: Record<string, string> = {};
  for (const name of names) {
    const value = form.get(name);
    if (typeof value === "string") texts[name] = value.slice(0, 20_000);
  }
  const units = form.getAll("unit").filter((one) => typeof one === "string");
  return { texts, units: units.slice(0, 200) };
}

export type ReadDraft = { terms: Omit<OfferTerms, "units">; validUntil: string };

/** Reads a form of terms; what is empty is not stated, what cannot be read is an error beside its field. */
export function readDraft({ texts }: DraftTexts, today: string): Result<ReadDraft> {
  const fields: FieldErrors = {};
  const number = (name: string, most: number, whole = false): number | null => {
    const text = texts[name]?.trim() ?? "";
    if (text === "") return null;
    const value = readNumber(text);
    if (value === null || value < 0 || (whole && !Number.isInteger(value))) {
      fields[name] = { code: whole ? "whole_number" : "not_a_number" };
    } else if (value > most) fields[name] = { code: "too_large", params: { most } };
    else return value;
    return null;
  };
  const quarter = (name: string): number | null => {
    const text = texts[name]?.trim() ?? "";
    const value = parseQuarter(text);
    if (text !== "" && value === null) fields[name] = { code: "quarter_unknown" };
    return value;
  };
  const tenancy = tenancies.find((one) => one === texts.tenancy);
  if (!tenancy) fields.tenancy = { code: "tenancy_unknown" };
  const rent = number("rent", 10_000_000);
  if (rent === 0) fields.rent = { code: "rent_zero" };
  const indexation = number("indexation", 100);
  const loads = offeredLoads.flatMap((code): [string, number][] => {
    const load = number(loadField(code), 1_000_000);
    return load === null ? [] : [[code, load]];
  });
  const phases = phaseRows.flatMap((phase) => {
    if (texts[phaseField(phase, "name")] === undefined) return [];
    const name = cleanLine((texts[phaseField(phase, "name")] ?? "").slice(0, limits.line));
    const [from, launch] = [
      quarter(phaseField(phase, "from")),
      quarter(phaseField(phase, "launch")),
    ];
    if (from !== null && launch !== null && launch < from) {
      fields[phaseField(phase, "launch")] = { code: "launch_before_start" };
    }
    return name === "" && from === null && launch === null ? [] : [{ phase, name, from, launch }];
  });
  const promises = readPromises(texts, number, fields);
  const conditions = (texts.conditions ?? "")
    .split("\n")
    .map((one) => cleanLine(one))
    .filter((one) => one !== "");
  if (conditions.length > limits.conditions || conditions.some((one) => one.length > 1_000)) {
    fields.conditions = { code: "conditions_too_long", params: { most: limits.conditions } };
  }
  const note = cleanText(texts.note ?? "");
  if (note.length > limits.text) fields.note = { code: "too_long", params: { most: limits.text } };
  const validUntil = readDay(texts.valid_until ?? "", today, fields);
  if (Object.keys(fields).length > 0 || !tenancy || !validUntil) return invalid(fields);
  return ok({
    validUntil,
    terms: {
      tenancy,
      loads: Object.fromEntries(loads),
      phases,
      rentRubM2Year: rent,
      indexationPercent: indexation,
      conditions,
      outputUnit: cleanLine((texts.output_unit ?? "").slice(0, 40)),
      promises,
      note,
    },
  });
}

function readPromises(
  texts: Record<string, string>,
  number: (name: string, most: number, whole?: boolean) => number | null,
  fields: FieldErrors,
): OfferTerms["promises"] {
  const rows: OfferTerms["promises"] = [];
  for (let row = 0; row < promiseRows; row += 1) {
    const field = (part: Parameters<typeof promiseField>[1]) => promiseField(row, part);
    const stated = promiseParts.some((part) => (texts[field(part)] ?? "").trim() !== "");
    const year = number(field("year"), 2060, true);
    const one = {
      investmentMrub: number(field("investment"), 10_000_000),
      jobs: number(field("jobs"), 1_000_000, true),
      output: number(field("output"), 999_999_999),
    };
    if (year === null) {
      if (stated) fields[field("year")] ??= { code: "year_missing" };
      continue;
    }
    const last = rows.at(-1);
    if (year < 2026) fields[field("year")] = { code: "year_unknown" };
    else if (last && year <= last.year) fields[field("year")] = { code: "years_in_order" };
    // What was invested by the end of a year was so a year later.
    const invested = last?.investmentMrub ?? null;
    if (invested !== null && one.investmentMrub !== null && one.investmentMrub < invested) {
      fields[field("investment")] = { code: "promise_falls" };
    }
    rows.push({ year, ...one });
  }
  return rows;
}

function readDay(text: string, today: string, fields: FieldErrors): string | null {
  const day = text.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    fields.valid_until = { code: "day_unknown" };
    return null;
  }
  const yearAhead = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  if (day < today) fields.valid_until = { code: "day_past" };
  else if (day > yearAhead) fields.valid_until = { code: "day_too_far" };
  else return day;
  return null;
}
