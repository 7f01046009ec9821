import { spaceTypes } from "~/features/site";
import { sumDecimals } from "./decimal";
import { phaseRows } from "./fields/phasing";
import { areaFields } from "./fields/premises";
import type { Values } from "./types";

/** One row of the table of phases; a cell left empty is null. */
export type Phase = {
  readonly row: number;
  readonly name: string | null;
  readonly area: string | null;
  readonly design: string | null;
  readonly build: string | null;
  readonly qualify: string | null;
  readonly launch: string | null;
};

/** Reads checked answers by code. What is open, hidden or missing is null, never 0. */
export class Answers {
  constructor(readonly values: Values) {}

  /** A text, date, choice or canonical decimal. */
  text(code: string): string | null {
    const value = this.values[code];
    return typeof value === "string" && value !== "" ? value : null;
  }

  number(code: string): number | null {
    const text = this.text(code);
    return text === null || Number.isNaN(Number(text)) ? null : Number(text);
  }

  /** Whether a number is given and more than 0. */
  positive(code: string): boolean {
    return (this.number(code) ?? 0) > 0;
  }

  yes(code: string): boolean | null {
    const value = this.values[code];
    return typeof value === "boolean" ? value : null;
  }

  items(code: string): readonly string[] {
    const value = this.values[code];
    return Array.isArray(value) ? value : [];
  }

  picked(code: string, ...wanted: string[]): boolean {
    return this.items(code).some((item) => wanted.includes(item));
  }

  /** Whether the answer was put off to a later day. */
  open(code: string): boolean {
    const value = this.values[code];
    return typeof value === "object" && !Array.isArray(value) && "tbd" in value;
  }

  given(code: string): boolean {
    return this.values[code] !== undefined;
  }

  /** The exact sum of those given; null when none is. */
  sum(codes: readonly string[]): string | null {
    const known = codes.flatMap((code) => this.text(code) ?? []);
    return known.length > 0 ? sumDecimals(known) : null;
  }

  get phases(): readonly Phase[] {
    const rows = Array.from({ length: phaseRows }, (_, row) => {
      const cell = (code: string) => this.text(`phases[${row}].${code}`);
      return {
        row,
        name: cell("name"),
        area: cell("area"),
        design: cell("design"),
        build: cell("build"),
        qualify: cell("qualify"),
        launch: cell("launch"),
      };
    });
    return rows.filter(({ row: _, ...cells }) => Object.values(cells).some((one) => one !== null));
  }

  /** The total area in m², without the reserve. */
  get totalArea(): string | null {
    return this.sum(areaFields);
  }

  get areas(): Record<string, number> {
    return Object.fromEntries(spaceTypes.map((type) => [type, this.number(`area_${type}`) ?? 0]));
  }

  /** Whether any classified cleanroom is asked for. */
  get gmp(): boolean {
    return gmpFields.some((code) => this.positive(code));
  }
}

export const gmpFields = ["area_gmp_ab", "area_gmp_c", "area_gmp_d"] as const;
export const staffFields = [
  "staff_production",
  "staff_science",
  "staff_qa",
  "staff_admin",
] as const;
export const capexParts = [
  "capex_building",
  "capex_cleanroom",
  "capex_equipment",
  "capex_it_qualification",
  "capex_reserve",
] as const;
export const fundingSources = [
  "fin_own",
  "fin_equity",
  "fin_bank",
  "fin_grant",
  "fin_other",
] as const;
export const revenueYears = [
  "revenue_y1",
  "revenue_y2",
  "revenue_y3",
  "revenue_y4",
  "revenue_y5",
] as const;

/** The codes of one cell over all rows of the table of phases. */
export const phaseCodes = (...cells: string[]): readonly string[] =>
  Array.from({ length: phaseRows }, (_, row) =>
    cells.map((cell) => `phases[${row}].${cell}`),
  ).flat();
