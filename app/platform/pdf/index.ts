export { answersTable, type GridRow, gridTable, type Line, note, part, titled } from "./blocks";
export { letterhead } from "./letterhead";
export type { PdfDocument } from "./pdf-document";
