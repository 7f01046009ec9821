import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv";

/** The cells of one quoted line, as a spreadsheet reads them. */
function cellsOf(file: string): string[] {
  const line = file.replace(/^\ufeff/, "").replace(/\r\n$/, "");
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:;|$)/g)].map(([, cell = ""]) =>
    cell.replaceAll('""', '"'),
  );
}

describe("a file for spreadsheets", () => {
  it("begins with the mark of its encoding and parts cells as the language does", () => {
    expect(toCsv([["Площадь", "1 250,5"]], "ru")).toBe('\ufeff"Площадь";"1 250,5"\r\n');
    expect(
      toCsv(
        [
          ["Area", "1,250.5"],
          ["a", "b"],
        ],
        "en",
      ),
    ).toBe('\ufeff"Area","1,250.5"\r\n"a","b"\r\n');
  });

  it.each(["=1+1", "+7 495", "-5", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "\ufeff=1"])(
    "never holds a formula: %j",
    (text) => expect(cellsOf(toCsv([[text]], "ru"))[0]).toBe(`'${text}`),
  );

  it("keeps every other text whole, with quotes and line breaks", () => {
    const signs = fc.constantFrom(
      ...["'", '"', ";", "\n", "\r", "\t", "=", "-", "+", "@", " ", "\ufeff", "я"],
    );
    const text = fc.string({ unit: signs, maxLength: 8 });
    const plain = (texts: string[]) => texts.map((one) => one.replace(/^'/, ""));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const cells = cellsOf(toCsv([texts], "ru"));
        expect(plain(cells)).toEqual(plain(texts));
        expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      }),
    );
  });
});
