import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import type { OfferTerms } from "../terms";
import { agreedLoads, type Figures, figuresSchema } from "./figures";

/** The plain fields of a report's form, by what they say. */
export const figureFields = {
  investment_mrub: "investmentMrub",
  jobs: "jobs",
  output: "output",
} as const;

export type FigureField = keyof typeof figureFields;

export const figureFieldNames = Object.keys(figureFields) as FigureField[];

export const loadField = (resource: string) => `load_${resource}`;

/** What of the terms a report has to speak of. */
export function askedOf({ promises, loads }: Pick<OfferTerms, "promises" | "loads">) {
  const figures = figureFieldNames.filter((name) =>
    promises.some((one) => one[figureFields[name]] !== null),
  );
  return { figures, loads: agreedLoads(loads) };
}

/** A figure as typed: nothing, or a number with a comma or a point and spaces between thousands. */
export function readAmount(typed: string): number | null | "wrong" {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (text === "") return null;
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(text)) return "wrong";
  return Number(text);
}

/** Reads the figures of a form; with `whole` each that is asked has to be there. */
export function readFigures(
  typed: Record<string, string>,
  terms: Pick<OfferTerms, "promises" | "loads">,
  whole: boolean,
): Result<Figures> {
  const errors: FieldErrors = {};
  const asked = askedOf(terms);
  const read = (name: string): number | null => {
    const value = readAmount(typed[name] ?? "");
    if (value === "wrong") errors[name] = { code: "figure_shape" };
    else if (value === null && whole) errors[name] = { code: "figure_required" };
    return value === "wrong" ? null : value;
  };
  const figures: Figures = { investmentMrub: null, jobs: null, output: null, loads: {} };
  for (const name of asked.figures) figures[figureFields[name]] = read(name);
  if (figures.jobs !== null && !Number.isInteger(figures.jobs))
    errors.jobs = { code: "whole_number" };
  for (const { resource } of asked.loads) {
    const value = read(loadField(resource));
    if (value !== null) figures.loads[resource] = value;
  }
  if (Object.keys(errors).length > 0) return invalid(errors);
  const parsed = figuresSchema.safeParse(figures);
  return parsed.success ? ok(parsed.data) : invalid({ jobs: { code: "figure_shape" } });
}
