import { z } from "zod";
import { cleanText } from "~/features/applications";
import { readNumber } from "~/features/site";
import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import { tenancies } from "../draft/draft-form";
import type { OfferTerms } from "../terms";

/** The terms that can be asked to be otherwise; those with a value are taken up as they are named. */
export const counterTerms = [
  "units",
  "rent",
  "indexation",
  "tenancy",
  "phases",
  "loads",
  "promises",
  "conditions",
  "valid_until",
  "other",
] as const;
export type CounterTerm = (typeof counterTerms)[number];

const item = z.object({
  term: z.enum(counterTerms),
  /** what is asked for: words, or a canonical number, day or code */
  instead: z.string(),
  why: z.string(),
});

/** One thing that the company asks to be otherwise. */
export type CounterItem = z.infer<typeof item>;
export const counterItemsSchema = z.array(item).min(1);

export const insteadField = (term: CounterTerm) => `ask.${term}.instead`;
export const whyField = (term: CounterTerm) => `ask.${term}.why`;
export const counterLimits = { instead: 2_000, why: 2_000 } as const;

/** What is typed for a term, as it is kept; or why it cannot be. */
const readers: Partial<Record<CounterTerm, (text: string) => string | { code: string }>> = {
  rent: (text) => readAmount(text, 10_000_000),
  indexation: (text) => readAmount(text, 100),
  tenancy: (text) => tenancies.find((one) => one === text) ?? { code: "tenancy_unknown" },
  valid_until: (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
      ? text
      : { code: "day_unknown" },
};

function readAmount(text: string, most: number): string | { code: string } {
  const value = readNumber(text);
  if (value === null || value < 0) return { code: "not_a_number" };
  return value > most ? { code: "too_large" } : String(value);
}

/** Reads the form of a counter-proposal: what was asked for, with a reason for each. */
export function readCounter(texts: Readonly<Record<string, string>>): Result<CounterItem[]> {
  const fields: FieldErrors = {};
  const items: CounterItem[] = [];
  for (const term of counterTerms) {
    const instead = cleanText((texts[insteadField(term)] ?? "").slice(0, 20_000));
    const why = cleanText((texts[whyField(term)] ?? "").slice(0, 20_000));
    if (instead === "" && why === "") continue;
    if (instead === "") fields[insteadField(term)] = { code: "instead_missing" };
    if (why === "") fields[whyField(term)] = { code: "why_missing" };
    const params = { most: counterLimits.instead };
    if (instead.length > counterLimits.instead) {
      fields[insteadField(term)] = { code: "too_long", params };
    }
    if (why.length > counterLimits.why) fields[whyField(term)] = { code: "too_long", params };
    const read = instead === "" ? "" : (readers[term]?.(instead) ?? instead);
    if (typeof read !== "string") {
      fields[insteadField(term)] = {
        ...read,
        params: { most: term === "rent" ? 10_000_000 : 100 },
      };
    } else items.push({ term, instead: read, why });
  }
  if (Object.keys(fields).length > 0) return invalid(fields);
  return items.length === 0
    ? invalid({ [insteadField("units")]: { code: "nothing_asked" } })
    : ok(items);
}

/** The terms with what was asked for put in where it is a value; the rest is for people to work in. */
export function takeUp(
  terms: OfferTerms,
  validUntil: string,
  items: readonly CounterItem[],
): { terms: OfferTerms; validUntil: string } {
  let taken = terms;
  let until = validUntil;
  for (const { term, instead } of items) {
    if (term === "rent") taken = { ...taken, rentRubM2Year: Number(instead) || null };
    if (term === "indexation") taken = { ...taken, indexationPercent: Number(instead) };
    if (term === "valid_until") until = instead;
    const tenancy = term === "tenancy" && tenancies.find((one) => one === instead);
    if (tenancy) taken = { ...taken, tenancy };
  }
  return { terms: taken, validUntil: until };
}
