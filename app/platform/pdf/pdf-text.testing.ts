import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of a PDF as another program reads it, page by page, with single spaces. */
export async function pdfText(source: string | Uint8Array): Promise<string[]> {
  const given = typeof source === "string" ? { url: source } : { data: new Uint8Array(source) };
  const pdf = await getDocument({ ...given, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ("str" in item ? item.str : "")).join(" ");
    pages.push(words.replace(/\s+/g, " "));
  }
  await pdf.destroy();
  return pages;
}
