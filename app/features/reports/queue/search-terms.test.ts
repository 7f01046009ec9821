import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch } from "./search-terms";

describe("a search line", () => {
  it.each([
    "ММК-2026-0012",
    "ммк-2026-0012",
    "MMK-2026-0012",
    "мmк 2026 0012",
    "№ ММК–2026–0012",
    "2026-0012",
  ])("is a number, however it is typed: %s", (line) => {
    expect(parseSearch(line)).toEqual({ kind: "number", number: "ММК-2026-0012" });
  });

  it.each([
    ["7799000012", "7799000012"],
    [" 7799 0000 12 ", "7799000012"],
    ["772345678901", "772345678901"],
  ])("is an ИНН: %s", (line, inn) => {
    expect(parseSearch(line)).toEqual({ kind: "inn", inn });
  });

  it("is the beginning of a number", () => {
    expect(parseSearch("ММК-2026-00")).toEqual({ kind: "words", text: "", prefix: "ммк-2026-00" });
    expect(parseSearch("2026-1")).toEqual({ kind: "words", text: "", prefix: "ммк-2026-1" });
  });

  it("is words, the last of them unfinished, ё as е", () => {
    expect(parseSearch("Приём чистых помещ")).toEqual({
      kind: "words",
      text: "прием чистых",
      prefix: "помещ",
    });
    expect(parseSearch("2600")).toEqual({ kind: "words", text: "", prefix: "2600" });
    expect(parseSearch("CAR-T")).toEqual({ kind: "words", text: "car-t", prefix: null });
  });

  it("takes the signs of a web search as such", () => {
    expect(parseSearch('"чистые помещения"')).toMatchObject({ prefix: null });
    expect(parseSearch("вакцина -грипп")).toMatchObject({ text: "вакцина -грипп", prefix: null });
  });

  it("never fails, and never lets anything but letters and digits into the prefix", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (line) => {
        const terms = parseSearch(line);
        if (terms?.kind !== "words") return;
        expect(terms.prefix ?? "").toMatch(/^(ммк-[\d-]*|[\p{L}\p{N}]*)$/u);
        expect(terms.text.length).toBeLessThanOrEqual(260);
      }),
    );
    expect(parseSearch("  \"'%_& ")).toBeNull();
  });
});
