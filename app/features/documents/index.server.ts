export { type InspectedFile, inspectFile } from "./inspect/inspect-file.server";
export { orderScan } from "./scan/order-scan.server";
