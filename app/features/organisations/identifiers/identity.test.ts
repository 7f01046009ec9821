import { describe, expect, it } from "vitest";
import { checkRegistrationNumber } from "./foreign-number.server";
import { checkIdentity, type IdentityInput, identityKey } from "./identity";

const today = new Date("2026-11-23T09:00:00Z");
const empty = { country: "RU", inn: "", kpp: "", ogrn: "", lei: "", registrationNumber: "" };
const company: IdentityInput = {
  ...empty,
  kind: "legal_entity",
  inn: "7799000020",
  kpp: "779901001",
  ogrn: "1267799000028",
  lei: "999900DEMO000002RU67",
};
const proprietor: IdentityInput = {
  ...empty,
  kind: "sole_proprietor",
  inn: "779900000109",
  ogrn: "326779900000018",
};
const foreign: IdentityInput = {
  ...empty,
  kind: "foreign_company",
  country: "KZ",
  registrationNumber: "020240000555",
};

const check = (input: IdentityInput) => checkIdentity(input, today, checkRegistrationNumber);

function faults(input: IdentityInput): Record<string, string> {
  const result = check(input);
  if (result.ok) return {};
  return Object.fromEntries(
    Object.entries(result.fields ?? {}).map(([name, at]) => [name, at.code]),
  );
}

describe("identifiers together", () => {
  it("takes a company, a sole proprietor and a foreign company", () => {
    expect([company, proprietor, foreign].map(faults)).toEqual([{}, {}, {}]);
  });
  it("keys one company once, however it was typed", () => {
    const typed = check({ ...company, inn: " 7799 0000-20 " });
    expect(typed.ok && identityKey(typed.value)).toBe("RU:7799000020");
    const abroad = check(foreign);
    expect(abroad.ok && identityKey(abroad.value)).toBe("KZ:020240000555");
  });
  it.each<[string, IdentityInput, Record<string, string>]>([
    [
      "a company without its numbers",
      { ...company, inn: "", kpp: " ", ogrn: "" },
      { inn: "inn_required", kpp: "kpp_required", ogrn: "ogrn_required" },
    ],
    [
      "a company with a person's INN",
      { ...company, inn: "779900000109" },
      { inn: "inn_length_10" },
    ],
    [
      "a proprietor with a company's INN",
      { ...proprietor, inn: "7799000020" },
      { inn: "inn_length_12" },
    ],
    ["a proprietor with a KPP", { ...proprietor, kpp: "779901001" }, { kpp: "kpp_not_for_kind" }],
    [
      "a proprietor with an OGRN",
      { ...proprietor, ogrn: "1267799000028" },
      { ogrn: "ogrnip_length" },
    ],
    [
      "a company from abroad as Russian",
      { ...company, country: "KZ" },
      { country: "country_foreign" },
    ],
    ["a Russian company as foreign", { ...foreign, country: "RU" }, { country: "country_russian" }],
    [
      "a foreign company with an OGRN",
      { ...foreign, ogrn: "1267799000028" },
      { ogrn: "ogrn_not_for_kind" },
    ],
    [
      "a foreign company without a number",
      { ...foreign, registrationNumber: "" },
      { registration_number: "registration_number_required" },
    ],
    ["an OGRN of next year", { ...company, ogrn: "1277799000016" }, { ogrn: "ogrn_year" }],
    ["a wrong LEI", { ...company, lei: "999900DEMO000002RU68" }, { lei: "lei_checksum" }],
  ])("refuses %s", (_name, input, expected) => expect(faults(input)).toEqual(expected));
});
