import type { Content } from "pdfmake/interfaces";
import type { Locale } from "../i18n";

/** A document to be printed, as plain data: it crosses to a thread of its own. */
export type PdfDocument = {
  locale: Locale;
  title: string;
  subject: string;
  author: string;
  /** The only time that the file tells, so that the same content makes the same bytes. */
  createdAt: Date;
  /** `page` holds `{page}` and `{pages}`. */
  footer: { left: string; page: string };
  /** Styles and table layouts are named in `pdf-style.ts`. */
  content: Content[];
};

/** What the thread says of each when it is done. */
export type MadePdf = { sizeBytes: number; sha256: string; pages: number };

/** What the thread is told to do. */
export type PrintOrder = { document: PdfDocument; file: string };
