import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, countCharacters } from "./clean-text";
import { canonical, compareDecimals, isDecimal, subtractDecimals, sumDecimals } from "./decimal";
import { monthsBetween, parseDate, parseMonth } from "./parse-date";
import { looseNumber, parseNumber, parseRange } from "./parse-number";
import { units } from "./units";

const value = (text: string, unit = units.kw) => {
  const parsed = parseNumber(text, unit);
  return parsed.ok ? parsed.value : parsed.code;
};

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(999))
  .map(([whole, part]) => canonical(`${whole}.${String(part).padStart(3, "0")}`));

describe("a number as typed", () => {
  it.each([
    ["340", "340"],
    ["0,26", "0.26"],
    ["0.26", "0.26"],
    [",5", "0.5"],
    ["2 600", "2600"],
    ["2\u00a0600", "2600"],
    ["2\u202f600,50", "2600.5"],
    ["1'234'567", "1234567"],
    ["1,234,567", "1234567"],
    ["1.234.567,8", "1234567.8"],
    ["1,234,567.8", "1234567.8"],
    ["2 600 кВт", "2600"],
    ["2600квт", "2600"],
    ["2 600 kW", "2600"],
    ["2600 кВт.", "2600"],
    ["007", "7"],
    ["-0", "0"],
    ["−5", "-5"],
    ["２６００", "2600"],
    ["\u200e340\u200f", "340"],
    ["2600.", "not_a_number"],
    ["26 00", "not_a_number"],
    ["12 5", "not_a_number"],
    ["1,2,3", "not_a_number"],
    ["1e5", "letters"],
    ["12O", "letters"],
    ["12O5", "letters"],
    ["340 abc", "other_unit"],
    ["много", "letters"],
    ["—", "not_a_number"],
    ["2,600", "ambiguous"],
    ["0,260", "0.26"],
    ["2.600", "2.6"],
    ["2,6 МВт", "other_unit"],
    ["1".repeat(40), "number_too_long"],
  ])("%s is %s", (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ["0,26 Гкал/ч", units.gcalHour],
    ["0,26 Gcal/h", units.gcalHour],
    ["0,26 м3/сут", units.m3Day],
    ["0,26 млн ₽", units.mrub],
    ["0,26 млн руб.", units.mrub],
    ["0,26%", units.percent],
    ["0,26 °C", units.celsius],
    ["0,26 ₽/м²·год", units.rubM2Year],
    ["0,26 м²", units.m2],
  ])("%s has its own unit", (text, unit) => {
    expect(value(text, unit)).toBe("0.26");
  });

  it("keeps its value whatever the separators", () => {
    fc.assert(
      fc.property(
        decimals,
        fc.constantFrom(" ", "\u00a0", "\u202f", ""),
        fc.constantFrom(",", "."),
        (number, space, point) => {
          const [whole = "", fraction] = number.replace("-", "").split(".");
          const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, space);
          const text = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
          const sign = number.startsWith("-") ? "-" : "";
          const ambiguous = /^[1-9]\d{0,2},\d{3}$/.test(text);
          expect(value(sign + text)).toBe(ambiguous ? "ambiguous" : number);
        },
      ),
    );
  });

  it("never throws and gives a canonical decimal or a fault", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const parsed = parseNumber(text, units.kw);
        expect(parsed.ok ? isDecimal(parsed.value) : parsed.code.length > 0).toBe(true);
        looseNumber(text);
        parseRange(text, units.ph);
      }),
    );
  });

  it("is quick over a hostile text", () => {
    // A parser that grew with the square of the length would not end within the test's time.
    for (const text of ["1 ".repeat(500_000), "1,".repeat(500_000), "−".repeat(1_000_000)]) {
      parseNumber(text, units.kw);
      parseRange(text, units.kw);
    }
  });

  it("reads a range from its two ends", () => {
    expect(parseRange("6,5–8,5", units.ph)).toEqual({ ok: true, value: "6.5–8.5" });
    expect(parseRange("6.5 - 8.5", units.ph)).toEqual({ ok: true, value: "6.5–8.5" });
    expect(parseRange("7", units.ph)).toEqual({ ok: true, value: "7–7" });
    expect(parseRange("1-2-3", units.ph).ok).toBe(false);
  });
});

describe("decimals", () => {
  it("add up without drift", () => {
    expect(sumDecimals(["0.1", "0.2"])).toBe("0.3");
    expect(sumDecimals([])).toBe("0");
    expect(sumDecimals(["-0.3", "0.1", "0.2"])).toBe("0");
    expect(subtractDecimals("1", "0.999")).toBe("0.001");
  });

  it("add up the same in any order and grouping", () => {
    fc.assert(
      fc.property(fc.array(decimals, { maxLength: 12 }), (values) => {
        const whole = sumDecimals(values);
        expect(isDecimal(whole)).toBe(true);
        expect(sumDecimals([...values].reverse())).toBe(whole);
        expect(values.reduce((sum, one) => sumDecimals([sum, one]), "0")).toBe(whole);
        expect(compareDecimals(whole, sumDecimals([...values, "0.001"]))).toBe(-1);
      }),
    );
  });
});

describe("a date as typed", () => {
  it.each([
    ["2027-03-01", "2027-03-01"],
    ["01.03.2027", "2027-03-01"],
    ["1.3.2027 г.", "2027-03-01"],
    ["31.02.2027", null],
    ["2027-13-01", null],
    ["завтра", null],
    ["29.02.2028", "2028-02-29"],
    ["01.03.0027", null],
  ])("%s is %s", (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it.each([
    ["2027-03", "2027-03"],
    ["03.2027", "2027-03"],
    ["3/2027", "2027-03"],
    ["13.2027", null],
    ["март", null],
  ])("month %s is %s", (text, expected) => {
    expect(parseMonth(text)).toBe(expected);
  });

  it("counts months over years", () => {
    expect(monthsBetween("2027-11", "2028-02")).toBe(3);
    expect(monthsBetween("2028-02", "2027-11")).toBe(-3);
  });
});

describe("a text as stored", () => {
  it("loses what cannot be seen and keeps what can", () => {
    expect(cleanLine(" а\u0000б\u202eв\u200b г\r\nд ")).toBe("абв г д");
    expect(cleanText("раз\r\nдва\u2028три\u0007")).toBe("раз\nдва\nтри");
    expect(cleanLine("и\u0306")).toBe("й");
    expect(cleanLine("\ud83d")).toBe("");
    expect(cleanLine("שלום")).toBe("שלום");
  });

  it("keeps a family together and counts it once", () => {
    const family = "👨‍👩‍👧‍👦";
    expect(cleanLine(family)).toBe(family);
    expect(countCharacters(`${family}${family}`)).toBe(2);
    expect(cleanLine("а\u200dб")).toBe("аб");
  });

  it("is the same when cleaned twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it("of megabytes is counted no further than the limit", () => {
    expect(countCharacters("я".repeat(10_000_000), 3000)).toBe(3001);
  });
});
