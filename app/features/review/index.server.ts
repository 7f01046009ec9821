import "./screening/next-version.server";
import "./technical/next-version.server";

export { postScreening } from "./screening/post-screening.server";
export { getScreeningPage } from "./screening/screening-page.server";
export { getScreeningSummary } from "./screening/screening-summary.server";
export { postSheet } from "./technical/post-sheet.server";
export { getSheetPage } from "./technical/sheet-page.server";
export { getTechnicalSummary } from "./technical/technical-summary.server";
