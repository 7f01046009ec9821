import type { Quarter, SiteFacts } from "~/features/site";
import type { Candidate } from "../candidate";
import type { Placement } from "../placement";
import type { Settings } from "./settings";

/** Where a candidate, or nobody (null), may not be placed: in a unit or a whole building. */
export type Forbidden = { applicationId: string | null } & (
  | { unitId: string; buildingId: null }
  | { unitId: null; buildingId: string }
);

/** All that a proposal follows from. */
export type Problem = {
  site: SiteFacts;
  candidates: readonly Candidate[];
  /** what stays where it is */
  pinned: readonly Placement[];
  forbidden: readonly Forbidden[];
  settings: Settings;
  /** nothing begins before it */
  present: Quarter;
};
