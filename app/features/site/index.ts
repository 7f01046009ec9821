export { managesSite, readsSite, siteReaders } from "./access";
export { type Draw, drawOf } from "./allocations/draw";
export {
  type AllocationCommand,
  allocationCommands,
  offeredCommands,
} from "./allocations/states";
export { reasonLength, waiverLength } from "./allocations/text-lengths";
export { DivisionPage } from "./components/division-page";
export { FitReasons, FitTag } from "./components/fit-view";
export { parameterName, refusalWords, sayFinding } from "./components/fit-words";
export { ImportPage } from "./components/import-page";
export { ImportPreview } from "./components/import-preview";
export { LoadsPage } from "./components/loads-page";
export { NewUnitPage } from "./components/new-unit-page";
export { BuildingPage, LimitsPage, PlotPage } from "./components/place-pages";
export { PlacesPage } from "./components/places-page";
export { PlanPage } from "./components/plan-page";
export { PublicPlanSection } from "./components/public-plan";
export { SiteRulesPage } from "./components/rules-page";
export { IllustrativeNote, SiteFrame } from "./components/site-frame";
export { SiteOverview } from "./components/site-overview";
export { UnitPage } from "./components/unit-page";
export { UnitsPageView } from "./components/units-page";
export {
  type Demand,
  type FireCategory,
  fireCategories,
  type SzzClass,
  szzClasses,
  totalArea,
} from "./demand";
export { type BestPlaces, bestPlaces } from "./fit/best-places";
export type { Finding, Fit } from "./fit/fit";
export { combinePlaces, fitTogether } from "./fit/fit-together";
export { compareFits, judgeFit } from "./fit/judge-fit";
export { judgeLoads } from "./fit/loads-fit";
export { type NeighbourLimits, neighbourRules } from "./fit/neighbours";
export type { Free, Neighbour, Place } from "./fit/place";
export { type KeptFacts, placesFor, type SiteFacts, type UnitFacts } from "./fit/site-facts";
export {
  distanceBetween,
  type Outline,
  outlineArea,
  rectangle,
  sharedArea,
} from "./inventory/polygon";
export { readNumber } from "./inventory/read-number";
export { parseUnitsFilter } from "./inventory/units-filter";
export { shareOfFree } from "./loads/free-share";
export { type Binding, bindings, type KeptLine, levelOf } from "./loads/load-lines";
export {
  combine,
  edgesWithin,
  leastWithin,
  type Steps,
  sumChanges,
  valueAt,
} from "./loads/steps";
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
  latestQuarter,
  numberOf,
  overlap,
  parseQuarter,
  type Quarter,
  type Quarters,
  quarterAt,
  quarterCode,
  quarterOf,
  quarterOfMonth,
  sayQuarter,
  yearOf,
} from "./quarter";
export { type Resource, resourceRow, resources } from "./resources";
export { defaultSiteRules } from "./rules/site-rules";
export { siteTopic } from "./topics";
