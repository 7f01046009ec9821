import { type Locale, locales } from "~/platform/i18n";

export const pdfKinds = ["receipt", "application"] as const;
export type PdfKind = (typeof pdfKinds)[number];

export type PrintedForm = { kind: PdfKind; locale: Locale };

/** Every printed form that a submitted version has, the receipts first. */
export const printedForms: readonly PrintedForm[] = pdfKinds.flatMap((kind) =>
  locales.map((locale) => ({ kind, locale })),
);

export function isPdfKind(value: string): value is PdfKind {
  return (pdfKinds as readonly string[]).includes(value);
}
