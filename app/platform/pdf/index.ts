export type { PdfDocument } from "./pdf-document";
export { ink, textWidth } from "./pdf-style";
