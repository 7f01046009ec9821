import "./allocations/expire-holds.server";

export { getLoadsPage } from "./loads/loads-page.server";
