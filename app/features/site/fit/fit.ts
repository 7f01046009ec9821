import type { FireCategory, SzzClass } from "../demand";
import type { Quarter } from "../quarter";
import type { Resource } from "../resources";

export const fitVerdicts = ["fits", "fits_with_works", "does_not_fit"] as const;
export type FitVerdict = (typeof fitVerdicts)[number];

/** Of what the demand can be less, each by an amount. */
export type Amount = Exclude<Resource, "area_m2"> | "area" | "height" | "floor" | "explosive";

export type Works = "change_of_use" | "gmp_fit_out" | "joint_zone" | "air_separation";

/** One way to make a parameter fit: the least of its kind that does. */
export type Change =
  | { kind: "reduce"; what: Amount; by: number }
  | { kind: "lower_bsl"; to: number }
  | { kind: "lower_fire"; to: FireCategory }
  | { kind: "lower_szz"; to: SzzClass }
  | { kind: "without_gmp" }
  /** the same length of time, from a later quarter */
  | { kind: "start"; quarter: Quarter }
  /** the same beginning, a shorter time */
  | { kind: "leave"; quarter: Quarter }
  | { kind: "works"; works: Works; areaM2: number | null };

export type RuleCode =
  | "explosive_compartment"
  | "zone_hospital"
  | "zone_covers_gmp"
  | "gmp_in_zone"
  | "bsl_zoning"
  | "bsl_beside_gmp";

export type Parameter =
  | Exclude<Resource, "area_m2">
  | "area"
  | "uses"
  | "height"
  | "floor"
  | "bsl"
  | "fire"
  | "szz"
  | "gmp"
  | "availability"
  | RuleCode;

/** One parameter that does not simply fit. */
export type Finding = {
  parameter: Parameter;
  outcome: "works" | "fails";
  /** of numbers, in their unit: what is asked for, what there is, and what is missing */
  needed?: number;
  given?: number;
  by?: number;
  /** of loads: whose limit it is, and the first quarter in which it is passed */
  limitOf?: "building" | "site";
  quarter?: Quarter;
  /** of rules between neighbours: the units they concern */
  units?: readonly string[];
  changes: readonly Change[];
};

export type Fit = {
  verdict: FitVerdict;
  findings: readonly Finding[];
  /** what could not be judged: the demand does not state it, or the place has no limit on record */
  open: readonly { parameter: Parameter; of: "demand" | "place" }[];
  /** m² that would be let without being asked for */
  wasteM2: number;
};

/** What a row of the tables finds: nothing to remark, something, or that nobody knows. */
export type Judged = Finding | { open: "demand" | "place" } | null;
