import type { Quarter, Resource } from "~/features/site";

/** What a row of the model stands for. */
export type Meaning =
  /** a phase is placed once at most */
  | { kind: "phase" }
  /** a later phase does not begin before the one that it follows, nor without it */
  | { kind: "order" }
  /** a unit is one company's in a quarter */
  | { kind: "unit"; unitId: string; quarter: Quarter }
  /** of a building, or of the site (null) */
  | { kind: "limit"; buildingId: string | null; resource: Resource; quarter: Quarter }
  /** rooms of the explosive categories in a compartment */
  | { kind: "explosive"; compartment: string; quarter: Quarter }
  /** what must not stand side by side */
  | { kind: "neighbours"; quarter: Quarter }
  /** companies counted in a compartment; stands in nobody's way */
  | { kind: "sharing" }
  /** what the rules refused of an earlier answer */
  | { kind: "refused" };

/** A sum over columns that stays within bounds. */
export type Row = {
  meaning: Meaning;
  lower: number | null;
  upper: number;
  /** by column */
  cells: ReadonlyMap<number, number>;
};

/** By how much sums may differ from what they are. */
export const tolerance = 1e-6;

/** An option with the column that says whether it is taken. */
export type Column<T> = { column: number; option: T };

/** Each of these is taken instead of all others. */
export const oneOf = (meaning: Meaning, columns: readonly number[]): Row => ({
  meaning,
  lower: null,
  upper: 1,
  cells: new Map(columns.map((column) => [column, 1])),
});
