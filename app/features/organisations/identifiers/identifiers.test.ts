import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "~/platform/refusal";
import { checkBik, checkCorrespondentAccount, checkSettlementAccount } from "./bank";
import { checkCountry, countryCodes, countryName, countryOptions } from "./country";
import { checkRegistrationNumber } from "./foreign-number.server";
import { checkInn } from "./inn";
import { checkKpp } from "./kpp";
import { checkKzBin } from "./kz-bin";
import { checkLei, mod97 } from "./lei";
import { normaliseIdentifier } from "./normalise";
import { checkOgrn, checkOgrnip } from "./ogrn";
import { checkOkved } from "./okved";

const codeOf = (result: Result<string>) => (result.ok ? "ok" : result.refusal.code);

/** Any code points at all, lone surrogates among them. */
const anyText = fc.string({
  unit: fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)),
});

describe("INN", () => {
  it.each(["7707083893", "7736207543", "5024048000", "7703401087", "7799000012", "7799000020"])(
    "takes the company number %s",
    (inn) => expect(checkInn(inn, 10)).toEqual({ ok: true, value: inn }),
  );
  it.each(["500100732259", "366220664163", "779900000109"])("takes the person's number %s", (inn) =>
    expect(checkInn(inn, 12)).toEqual({ ok: true, value: inn }),
  );
  it.each([
    ["7707083894", "inn_checksum"],
    ["7707083839", "inn_checksum"],
    ["770708389", "inn_length"],
    ["77070838931", "inn_length"],
    ["0000000000", "inn_zeros"],
    ["500100732258", "inn_checksum"],
    ["500100732295", "inn_checksum"],
    ["77О7083893", "inn_letters"],
    ["٧٧٠٧٠٨٣٨٩٣", "inn_letters"],
    ["💊", "inn_letters"],
    ["", "inn_length"],
  ])("refuses %s with %s", (inn, code) => expect(codeOf(checkInn(inn))).toBe(code));
  it("says which length the kind needs", () => {
    expect(codeOf(checkInn("500100732259", 10))).toBe("inn_length_10");
    expect(codeOf(checkInn("7707083893", 12))).toBe("inn_length_12");
  });
});

describe("KPP", () => {
  it.each(["770301001", "773601001", "770401001", "7703AZ001"])("takes %s", (kpp) =>
    expect(codeOf(checkKpp(kpp))).toBe("ok"),
  );
  it.each([
    ["77030100", "kpp_length"],
    ["7703010011", "kpp_length"],
    ["77030a001", "kpp_format"],
    ["7703АВ001", "kpp_format"],
  ])("refuses %s with %s", (kpp, code) => expect(codeOf(checkKpp(kpp))).toBe(code));
});

describe("OGRN and OGRNIP", () => {
  it.each(["1027700132195", "1027700229193", "1157700017617", "1267799000017"])("takes %s", (id) =>
    expect(codeOf(checkOgrn(id))).toBe("ok"),
  );
  it.each(["326779900000018", "326779900000029", "326779900000030"])("takes OGRNIP %s", (id) =>
    expect(codeOf(checkOgrnip(id))).toBe("ok"),
  );
  it.each([
    ["1027700132196", "ogrn_checksum"],
    ["1027700132159", "ogrn_checksum"],
    ["102770013219", "ogrn_length"],
    ["2027700132195", "ogrn_first_digit"],
    ["10277OO132195", "ogrn_letters"],
  ])("refuses OGRN %s with %s", (id, code) => expect(codeOf(checkOgrn(id))).toBe(code));
  it.each([
    ["304500116000156", "ogrnip_checksum"],
    ["304500116000175", "ogrnip_checksum"],
    ["1027700132195", "ogrnip_length"],
  ])("refuses OGRNIP %s with %s", (id, code) => expect(codeOf(checkOgrnip(id))).toBe(code));
  it("refuses a year in the future only when told today's date", () => {
    expect(codeOf(checkOgrn("1267799000017", new Date("2025-12-31T00:00:00Z")))).toBe("ogrn_year");
    expect(codeOf(checkOgrn("1267799000017", new Date("2026-01-01T00:00:00Z")))).toBe("ok");
  });
});

describe("bank details", () => {
  it.each([
    ["30101810400000000225", "044525225"],
    ["30101810200000000593", "044525593"],
    ["30101810700000000187", "044525187"],
  ])("takes the correspondent account %s at %s", (account, bik) =>
    expect(codeOf(checkCorrespondentAccount(account, bik))).toBe("ok"),
  );
  it.each([
    ["40702810938000000001", "044525225"],
    ["40702810600000000001", "044525999"],
    ["40702810900000000002", "044525999"],
    ["40702810200000000003", "044525999"],
  ])("takes the settlement account %s at %s", (account, bik) =>
    expect(codeOf(checkSettlementAccount(account, bik))).toBe("ok"),
  );
  it("names what is wrong", () => {
    expect(codeOf(checkBik("44525225"))).toBe("bik_length");
    expect(codeOf(checkBik("944525225"))).toBe("bik_format");
    expect(codeOf(checkSettlementAccount("4070281093800000000", "044525225"))).toBe(
      "account_length",
    );
    expect(codeOf(checkSettlementAccount("40702810938000000001", ""))).toBe("account_needs_bik");
  });
  it("finds any one changed digit of an account", () => {
    fc.assert(
      fc.property(fc.nat(19), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const changed = changeDigit("40702810938000000001", at, shift);
        return codeOf(checkSettlementAccount(changed, "044525225")) === "account_checksum";
      }),
    );
  });
});

describe("LEI", () => {
  const valid = [
    "HWUPKR0MPOU8FGXBT394",
    "5493007HIVTX6SY6XD66",
    "765LHXWGK1KXCLTFYQ30",
    "999900DEMO000001RU94",
    "999900DEMO000002RU67",
    "999900DEMO000003RU40",
  ];
  it.each(valid)("takes %s", (lei) => expect(codeOf(checkLei(lei))).toBe("ok"));
  it.each([
    ["HWUPKR0MPOU8FGXBT395", "lei_checksum"],
    ["HWUPKR0MPOU8FGXBT349", "lei_checksum"],
    ["hwupkr0mpou8fgxbt394", "lei_format"],
    ["HWUPKR0MPOU8FGXBT39", "lei_length"],
  ])("refuses %s with %s", (lei, code) => expect(codeOf(checkLei(lei))).toBe(code));
  it("takes every generated number and finds any one changed digit or letter", () => {
    const digit = fc.constantFrom(..."0123456789");
    const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const base = fc.string({ unit: fc.oneof(digit, letter), minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(base, fc.nat(17), digit, letter, (start, at, otherDigit, otherLetter) => {
        const lei = start + String(98 - mod97(`${start}00`)).padStart(2, "0");
        const other = /\d/.test(lei[at] ?? "") ? otherDigit : otherLetter;
        const changed = lei.slice(0, at) + other + lei.slice(at + 1);
        return checkLei(lei).ok && (changed === lei || !checkLei(changed).ok);
      }),
    );
  });
});

describe("OKVED", () => {
  it.each(["21.10", "21.20.1", "72.11", "64.99", "86"])("takes %s", (code) =>
    expect(codeOf(checkOkved(code))).toBe("ok"),
  );
  it.each(["2110", "21.", "21.20.1.1", "21,20", "биотех", ""])("refuses %s", (code) =>
    expect(codeOf(checkOkved(code))).toBe("okved_format"),
  );
});

describe("countries and foreign numbers", () => {
  it("knows the 249 countries by name in both languages", () => {
    expect(countryCodes).toHaveLength(249);
    expect(countryName("KZ", "ru")).toBe("Казахстан");
    expect(countryName("KZ", "en")).toBe("Kazakhstan");
    expect(countryOptions("ru")[0]?.value).toBe("RU");
    expect(codeOf(checkCountry(" de "))).toBe("ok");
    expect(codeOf(checkCountry("XX"))).toBe("country_unknown");
  });
  it.each([
    ["KZ", "020240000555"],
    ["KZ", "940140000385"],
    ["KZ", "971240001315"],
    ["BY", "200988541"],
    ["BY", "100582333"],
    ["BY", "100325912"],
    ["CN", "91110000600037341L"],
    ["CN", "9144030071526726XG"],
    ["CN", "91110000802100433B"],
    ["DE", "136695976"],
    ["DE", "DE136695976"],
    ["TR", "4540536920"],
    ["IN", "27AAPFU0939F1ZV"],
    ["KR", "1168200276"],
    ["IL", "516179157"],
    ["AE", "CN-1234567"],
    ["HK", "12/345"],
  ])("takes %s %s", (country, number) =>
    expect(codeOf(checkRegistrationNumber(country, number))).toBe("ok"),
  );
  it.each([
    ["KZ", "020240000556", "kz_bin_checksum"],
    ["KZ", "02024000055", "kz_bin_length"],
    ["KZ", "000000000000", "kz_bin_zeros"],
    ["BY", "200988542", "registration_number_checksum"],
    ["CN", "91110000600037342L", "registration_number_checksum"],
    ["DE", "HRB", "registration_number_country"],
    ["NL", "-", "registration_number_length"],
    ["AE", "12", "registration_number_length"],
    ["AE", "💊💊💊💊", "registration_number_characters"],
  ])("refuses %s %s with %s", (country, number, code) =>
    expect(codeOf(checkRegistrationNumber(country, number))).toBe(code),
  );
  it("writes a number the same way however it was typed", () => {
    expect(checkRegistrationNumber("DE", "de 136-695-976")).toEqual(
      checkRegistrationNumber("DE", "136695976"),
    );
  });
  it("finds any one changed digit where the scheme promises it", () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        return !checkRegistrationNumber("BY", changeDigit("200988541", at, shift)).ok;
      }),
    );
  });
});

describe("generated numbers", () => {
  const digits = (length: number) =>
    fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(""));
  it.each([
    ["INN 10", (start: string) => lastDigits(start, 1, checkInn), 9],
    ["INN 12", (start: string) => lastDigits(start, 2, checkInn), 10],
    ["OGRN", (start: string) => lastDigits(`1${start}`, 1, checkOgrn), 11],
    ["OGRNIP", (start: string) => lastDigits(`3${start}`, 1, checkOgrnip), 13],
  ] as const)("%s: exactly one check number fits any beginning", (_name, fitting, length) => {
    fc.assert(
      fc.property(digits(length), (start) => /^0+$/.test(start) || fitting(start) === 1),
      { numRuns: 60 },
    );
  });
  it("KZ БИН: at most one check digit fits any beginning", () => {
    fc.assert(fc.property(digits(11), (start) => lastDigits(start, 1, checkKzBin) <= 1));
  });
});

describe("normalising", () => {
  it("drops spaces, hyphens of every kind and invisible marks, and widens nothing else", () => {
    expect(normaliseIdentifier(" 77\u00a007-08–38\u200b93 ")).toBe("7707083893");
    expect(normaliseIdentifier("7707083893")).toBe("7707083893");
    expect(normaliseIdentifier("0012")).toBe("0012");
  });
  it("never throws and stays quick on any text", () => {
    const checks = [checkInn, checkKpp, checkOgrn, checkOgrnip, checkLei, checkOkved, checkBik];
    fc.assert(
      fc.property(anyText, fc.constantFrom("DE", "NL", "CN", "AE"), (text, country) => {
        for (const check of checks) check(text);
        checkSettlementAccount(text, text);
        checkRegistrationNumber(country, text);
        return true;
      }),
    );
    // A check that grew with the square of the length would not end within the test's time.
    for (const check of checks) check("7".repeat(500_000));
  });
});

function changeDigit(text: string, at: number, shift: number): string {
  return text.slice(0, at) + ((Number(text[at]) + shift) % 10) + text.slice(at + 1);
}

/** How many of all endings of `count` digits the check takes. */
function lastDigits(start: string, count: number, check: (text: string) => Result<string>): number {
  return Array.from({ length: 10 ** count }, (_, ending) =>
    check(start + String(ending).padStart(count, "0")),
  ).filter((result) => result.ok).length;
}
