export { acceptOf, allFormats, type Format, labelOfMediaType, labelsOf } from "./inspect/formats";
export { canBeRead } from "./scan/can-be-read";
export type { ScanState } from "./scan/scan-state";
export { FilesPage } from "./settings/files-page";
export { cleanFileName } from "./store/clean-file-name";
export type { FileLimits } from "./store/limits";
export type { ReceivedFile, StagedFile } from "./store/received-file";
