export { siteReaders } from "./access";
export { PlanPage } from "./components/plan-page";
export { SiteOverview } from "./components/site-overview";
export {
  type Demand,
  type FireCategory,
  fireCategories,
  type SzzClass,
  szzClasses,
  totalArea,
} from "./demand";
export { type Outline, outlineArea, rectangle, sharedArea } from "./inventory/polygon";
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
export { parsePlanQuery } from "./plan/plan-query";
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
export { type Resource, resourceRow, resourceRows, resources } from "./resources";
