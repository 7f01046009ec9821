import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName } from "./clean-file-name";

const nasty = fc.constantFrom(
  "../",
  "..\\",
  "\u0000",
  "\u202e",
  "\u2066",
  "\u200b",
  "\ufeff",
  "\ud800",
  "e\u0301",
  "й",
  ".",
  " ",
  "\u00a0",
  "\r\n",
  '"',
  ":",
  "|",
  "CON",
  "nul",
  "com1",
  ".pdf",
  ".docx",
  "Ж".repeat(300),
  "🧬",
  "/",
);
const names = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(fc.oneof(nasty, fc.string({ unit: "grapheme", maxLength: 20 }))).map((p) => p.join("")),
);

describe("a cleaned file name", () => {
  it("keeps what is harmless", () => {
    for (const name of ["Устав (2026).pdf", "Баланс №1, итог.xlsx", "a;b.pdf", "résumé.v2.docx"]) {
      expect(cleanFileName(name)).toBe(name.normalize("NFC"));
    }
  });

  it("keeps the extension of 300 Cyrillic letters", () => {
    const clean = cleanFileName(`${"Ы".repeat(300)}.pdf`);
    expect([...clean]).toHaveLength(200);
    expect(clean).toMatch(/^Ы+\.pdf$/);
  });

  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\me\\Устав.pdf", "Устав.pdf"],
    ["отчёт\u0000.pdf", "отчёт.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ["....", "файл"],
    ["", "файл"],
    [".htaccess", "htaccess"],
    [".pdf", "pdf"],
    ["CON", "_CON"],
    ["aux.pdf", "_aux.pdf"],
    ["console.pdf", "console.pdf"],
    ["a\r\nb.pdf", "ab.pdf"],
    ["что?<это>.pdf", "что__это_.pdf"],
    ["имя .pdf", "имя.pdf"],
    ["0 .pdf../", "0.pdf"],
    [`${"я".repeat(195)} .${"b".repeat(20)}`, `${"я".repeat(195)}.bbbb`],
    ["../", "файл"],
    ["и\u0306мя.pdf", "ймя.pdf"],
  ])("%j becomes %j", (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  it("holds its promises for any name, and is clean already when cleaned again", () => {
    fc.assert(
      fc.property(names, (name) => {
        const clean = cleanFileName(name);
        expect([...clean].length).toBeGreaterThan(0);
        expect([...clean].length).toBeLessThanOrEqual(200);
        expect(clean).not.toMatch(/[/\\<>:"|?*\p{C}]|[. ]$|^[. ]/u);
        expect(clean).toBe(clean.normalize("NFC"));
        expect(clean).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(cleanFileName(clean)).toBe(clean);
      }),
      { numRuns: 3_000 },
    );
  });

  it("keeps an extension we accept", () => {
    const extension = fc.constantFrom(".pdf", ".docx", ".xlsx", ".zip", ".png", ".jpg");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), extension, (stem, ending) => {
        const clean = cleanFileName(`я${stem}я${ending}`);
        expect(clean.endsWith(ending)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
