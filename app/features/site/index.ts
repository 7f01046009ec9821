export { type Areas, deviationPercent, type NormLoads, normLoads } from "./norm-loads";
export {
  type FacilityKind,
  type FacilityRatio,
  facilityKinds,
  facilityLabels,
  facilityRatios,
  type RatioCode,
  ratioRange,
} from "./norm-ratios";
export { defaultNorms, diversity, type SpaceNorm, type SpaceType, spaceTypes } from "./norms";
