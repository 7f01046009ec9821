import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { parentPort } from "node:worker_threads";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import type { MadePdf, PdfDocument, PrintOrder } from "./pdf-document";
import { fontFamilies, sheet, styles, tableLayouts } from "./pdf-style";

/** Where the text of a page ends, in points from its top. */
const foot = sheet.height - sheet.margins[3];

const fonts = path.join(
  path.dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")),
  "ttf",
);
const font = (name: string) => path.join(fonts, `${name}.ttf`);

pdfmake.setFonts({
  [fontFamilies.text]: {
    normal: font("DejaVuSansCondensed"),
    bold: font("DejaVuSansCondensed-Bold"),
    italics: font("DejaVuSansCondensed-Oblique"),
    bolditalics: font("DejaVuSansCondensed-BoldOblique"),
  },
  [fontFamilies.mono]: { normal: font("DejaVuSansMono"), bold: font("DejaVuSansMono-Bold") },
});
pdfmake.setTableLayouts(tableLayouts);
// Nothing in a document may lead to the network, or to any file but the fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => path.dirname(path.resolve(file)) === fonts);

let pages = 0;

function define(document: PdfDocument): TDocumentDefinitions {
  const { footer } = document;
  const written = new Date(document.createdAt);
  return {
    version: "1.7",
    pageSize: sheet.size,
    pageMargins: sheet.margins,
    language: document.locale === "ru" ? "ru-RU" : "en-GB",
    displayTitle: true,
    info: {
      title: document.title,
      subject: document.subject,
      author: document.author,
      creator: document.author,
      creationDate: written,
      modDate: written,
    },
    defaultStyle: { font: fontFamilies.text, fontSize: 9, lineHeight: 1.2 },
    styles,
    content: document.content,
    footer: (page, count) => {
      pages = count;
      const told = footer.page.replace("{page}", `${page}`).replace("{pages}", `${count}`);
      return {
        margin: [sheet.margins[0], 18, sheet.margins[2], 0],
        columns: [
          { text: footer.left, style: "issuer" },
          { text: told, style: "issuer", alignment: "right", width: 110 },
        ],
      };
    },
    // A heading says how much room it needs; with less left it goes over to the next page.
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && foot - startPosition.top < headlineLevel,
  };
}

/** Writes one document to a file and says how large it became. */
async function make(document: PdfDocument, file: string): Promise<MadePdf> {
  const stream = await pdfmake.createPdf(define(document)).getStream();
  const hash = createHash("sha256");
  let sizeBytes = 0;
  stream.on("data", (chunk: Buffer) => {
    hash.update(chunk);
    sizeBytes += chunk.length;
  });
  const written = pipeline(stream, createWriteStream(file));
  stream.end();
  await written;
  return { sizeBytes, sha256: hash.digest("hex"), pages };
}

// On Linux this holds for the thread alone: people who wait for a page come first.
if (process.platform === "linux") os.setPriority(0, 10);

parentPort?.on("message", async (orders: PrintOrder[]) => {
  const made: MadePdf[] = [];
  for (const { document, file } of orders) made.push(await make(document, file));
  parentPort?.postMessage(made);
});
