import type { FireCategory, SzzClass } from "../demand";
import type { Steps } from "../loads/steps";
import type { SpaceType } from "../norms";
import type { Quarters } from "../quarter";
import type { Resource } from "../resources";

export type GmpReadiness = "none" | "shell" | "fitted";

/** What can still be asked for of each resource by quarter, before diversity; absent where no limit is known. */
export type Free = Partial<Record<Resource, Steps>>;

/** Somebody else's space as far as it matters to what stands beside it. */
export type Neighbour = {
  /** the code of their unit */
  unit: string;
  quarters: Quarters;
  sameCompartment: boolean;
  sameBuilding: boolean;
  /** between the buildings */
  distanceM: number;
  bsl: number | null;
  explosiveM2: number | null;
  szzClass: SzzClass | null;
  gmp: boolean;
};

/** A unit, or several of one building taken together, as a demand is judged against it. */
export type Place = {
  areaM2: number;
  /** m² as built, by use */
  spaces: Partial<Record<SpaceType, number>>;
  heightM: number;
  floorKn: number;
  maxBsl: number;
  fireCategory: FireCategory;
  szzClass: SzzClass;
  gmpReadiness: GmpReadiness;
  /** when it can be used at all */
  life: Quarters;
  /** when it is somebody's */
  kept: readonly Quarters[];
  free: { building: Free; site: Free };
  neighbours: readonly Neighbour[];
  /** from its building to the hospital; null while nobody has said where that is */
  hospitalM: number | null;
};
