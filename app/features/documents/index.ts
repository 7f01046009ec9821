export {
  acceptOf,
  allFormats,
  type Format,
  formatOfMediaType,
  formatOfName,
  formats,
  labelsOf,
} from "./inspect/formats";
export { canBeRead } from "./scan/can-be-read";
export { type ScanState, scanStates } from "./scan/scan-state";
