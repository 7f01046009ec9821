export { ScreeningPage } from "./screening/components/screening-page";
export { SheetPage } from "./technical/components/sheet-page";
