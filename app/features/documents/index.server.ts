export { type InspectedFile, inspectFile } from "./inspect/inspect-file.server";
export { onFileScanned } from "./scan/on-file-scanned.server";
export { orderMissingScans } from "./scan/order-missing-scans.server";
export { orderScan } from "./scan/order-scan.server";
export { scannerAddress } from "./scan/scanner.server";

import "./scan/scan-file.server";
