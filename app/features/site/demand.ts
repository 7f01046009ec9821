import type { SpaceType } from "./norms";
import type { Quarters } from "./quarter";
import type { Resource } from "./resources";

/** Permitted or stated fire categories of СП 12.13130, the most dangerous first. */
export const fireCategories = ["a", "b", "v1", "v2", "v3", "v4", "g", "d"] as const;
export type FireCategory = (typeof fireCategories)[number];

/** Sanitary protection zones, the largest first; I and II find no room on the site. */
export const szzClasses = ["i", "ii", "iii", "iv", "v", "none"] as const;
export type SzzClass = (typeof szzClasses)[number];

/** What one phase of a project needs of the site; a figure that is not known is not there, and is never 0. */
export type Demand = {
  /** m² by use */
  areas: Partial<Record<SpaceType, number>>;
  /** at the peak, before diversity, in the units of the resources */
  loads: Partial<Record<Resource, number>>;
  /** 0 to 3; what was not stated of these four is null */
  bsl: number | null;
  /** the most dangerous category of its rooms */
  fireCategory: FireCategory | null;
  /** area of rooms of the explosive categories А and Б, m² */
  explosiveM2: number | null;
  szzClass: SzzClass | null;
  /** clear height, m */
  heightM: number | null;
  /** kN/m² */
  floorKn: number | null;
  /** whether any of its rooms is classified by GMP */
  gmp: boolean;
  quarters: Quarters;
};

/** The area of all uses together, m². */
export const totalArea = ({ areas }: Pick<Demand, "areas">): number =>
  Object.values(areas).reduce((sum, one) => sum + one, 0);
