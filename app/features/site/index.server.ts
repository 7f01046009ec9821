export {
  prolongHold,
  strengthenAllocation,
} from "./allocations/change-allocation.server";
export { expireHolds } from "./allocations/expire-holds.server";
export { findUnit } from "./allocations/find-unit.server";
export { givenArea } from "./allocations/given-area.server";
export { leasingManagers } from "./allocations/leasing-managers.server";
export { type AllocationRow, listAllocations } from "./allocations/list-allocations.server";
export { moveAllocation } from "./allocations/move-allocation.server";
export type { By } from "./allocations/record-allocation.server";
export { releaseAll, releaseAllocation } from "./allocations/release-allocation.server";
export { onSpaceFreed } from "./allocations/space-freed.server";
export { type TakeCommand, takeUnit } from "./allocations/take-unit.server";
export { hospitalSetting, readSiteFacts } from "./fit/read-site-facts.server";
export { type FreeTotal, readFreeTotals } from "./loads/free-totals.server";
export { getLoadsPage } from "./loads/loads-page.server";
export { inSiteTransaction } from "./site-transaction.server";
