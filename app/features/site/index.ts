export {
  type AllocationCommand,
  allocationCommands,
  offeredCommands,
} from "./allocations/states";
export { reasonLength, waiverLength } from "./allocations/text-lengths";
export { FitReasons, FitTag } from "./components/fit-view";
export { parameterName, refusalWords } from "./components/fit-words";
export { LoadsPage } from "./components/loads-page";
export {
  type Demand,
  type FireCategory,
  fireCategories,
  type SzzClass,
  szzClasses,
  totalArea,
} from "./demand";
export { type BestPlaces, bestPlaces } from "./fit/best-places";
export type { Fit } from "./fit/fit";
export type { SiteFacts } from "./fit/site-facts";
export { shareOfFree } from "./loads/free-share";
export { type Areas, deviationPercent, type NormLoads, normLoads } from "./norm-loads";
export {
  type FacilityKind,
  type FacilityRatio,
  facilityLabels,
  facilityRatios,
  type RatioCode,
  ratioRange,
} from "./norm-ratios";
export { defaultNorms, type SpaceNorm, type SpaceType, spaceTypes } from "./norms";
export {
  earliestQuarter,
  latestQuarter,
  overlap,
  parseQuarter,
  type Quarter,
  type Quarters,
  quarterAt,
  quarterCode,
  quarterOf,
  quarterOfMonth,
  sayQuarter,
} from "./quarter";
export { allocatesSpace, readsSite, siteReaders } from "./readers";
export { type Resource, resourceRow, resourceRows, resources } from "./resources";
export { siteTopic } from "./topics";
