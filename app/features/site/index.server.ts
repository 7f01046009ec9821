export { type SiteSetting, siteSetting } from "./inventory/site-setting.server";
