export {
  prolongHold,
  strengthenAllocation,
} from "./allocations/change-allocation.server";
export { expireHolds } from "./allocations/expire-holds.server";
export { findUnit } from "./allocations/find-unit.server";
export { givenArea, listGivenAreas } from "./allocations/given-area.server";
export { leasingManagers } from "./allocations/leasing-managers.server";
export { type AllocationRow, listAllocations } from "./allocations/list-allocations.server";
export { lockUnits } from "./allocations/lock-units.server";
export { moveAllocation } from "./allocations/move-allocation.server";
export type { By } from "./allocations/record-allocation.server";
export { releaseAll, releaseAllocation } from "./allocations/release-allocation.server";
export { onSpaceFreed } from "./allocations/space-freed.server";
export { type TakeCommand, takeUnit } from "./allocations/take-unit.server";
export { hospitalSetting, readSiteFacts } from "./fit/read-site-facts.server";
export { exportUnits } from "./import/export-units.server";
export { getImport } from "./import/import-view.server";
export { getImportPage, postApply, postImport } from "./import/post-import.server";
export { getNewUnit, getUnit } from "./inventory/get-unit.server";
export { listUnits } from "./inventory/list-units.server";
export { getBuilding, getPlaces, getPlot, getSiteLimits } from "./inventory/places.server";
export { postBuilding, postLimit, postPlot } from "./inventory/post-places.server";
export { postNewUnit, postUnit } from "./inventory/post-unit.server";
export { postIllustrative } from "./inventory/set-illustrative.server";
export { type SiteSetting, siteSetting } from "./inventory/site-setting.server";
export { type FreeTotal, readFreeTotals } from "./loads/free-totals.server";
export { getLoadsPage } from "./loads/loads-page.server";
export { readKept } from "./loads/read-loads.server";
export { getPublicPlan } from "./plan/public-plan.server";
export { getFloorPlan, getSitePlan } from "./plan/site-plan.server";
export { inSiteTransaction } from "./site-transaction.server";
