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
