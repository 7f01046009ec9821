export { type SiteSetting, siteSetting } from "./inventory/site-setting.server";
export { getFloorPlan, getSitePlan } from "./plan/site-plan.server";
