export { type InspectedFile, inspectFile } from "./inspect/inspect-file.server";
export { addDocument, addDocumentVersion } from "./library/add-document.server";
export { archiveDocument, type LibraryDocument, listLibrary } from "./library/library.server";
export { keepOwnFile, type OwnFile } from "./own-files/keep-own-file.server";
export { onFileScanned } from "./scan/on-file-scanned.server";
export { orderMissingScans } from "./scan/order-missing-scans.server";
export { orderScan } from "./scan/order-scan.server";
export { scanAgain } from "./scan/scan-again.server";
export { scannerAddress } from "./scan/scanner.server";

import "./scan/scan-file.server";

export { postLimits } from "./settings/change-limits.server";
export { getFileSettings } from "./settings/file-settings.server";
export { limitsSetting, readMaxFileBytes } from "./store/limits.server";
export { type OpenFile, openFile } from "./store/open-file.server";
export { type FormLimits, type ReceivedForm, receiveForm } from "./store/receive-form.server";
export { reconcileFiles, removeOrphans } from "./store/reconcile-files.server";
export { type FileOwner, recordFile, recordFiles } from "./store/record-file.server";
export { discardStaged, stageFile } from "./store/stage-file.server";
export { cancelUpload, listUploads, type OpenUpload } from "./upload/list-uploads.server";
export { type AnnouncedFile, onUpload, type UploadRight } from "./upload/purposes.server";
export { uploadsDoor } from "./upload/uploads-door.server";

import "./upload/sweep-uploads.server";
