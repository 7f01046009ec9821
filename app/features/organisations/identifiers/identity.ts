import { type FieldErrors, invalid, ok, type Refusal, type Result } from "~/platform/refusal";
import type { OrganisationKind } from "../kinds";
import { checkCountry } from "./country";
import { checkInn } from "./inn";
import { checkKpp } from "./kpp";
import { checkLei } from "./lei";
import { checkOgrn, checkOgrnip } from "./ogrn";

/** What identifies an organisation, as typed: fields that do not apply stay empty. */
export type IdentityInput = {
  kind: OrganisationKind;
  country: string;
  inn: string;
  kpp: string;
  ogrn: string;
  lei: string;
  registrationNumber: string;
};

/** The same, normalised and checked. */
export type OrganisationIdentity = {
  kind: OrganisationKind;
  country: string;
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  lei: string | null;
  registrationNumber: string | null;
};

export type RegistrationNumberCheck = (country: string, text: string) => Result<string>;

type FieldName = "country" | "inn" | "kpp" | "ogrn" | "lei" | "registration_number";

/**
 * Checks each identifier and how they fit together: a company has INN 10, OGRN 13 and KPP; a sole
 * proprietor INN 12 and OGRNIP and no KPP; a foreign company a number by its country's scheme.
 * `checkNumber` judges foreign numbers (the server's knows all schemes). Field errors by HTML name.
 */
export function checkIdentity(
  input: IdentityInput,
  today: Date,
  checkNumber: RegistrationNumberCheck,
): Result<OrganisationIdentity> {
  const fields: FieldErrors = {};
  const fail = (name: FieldName, refusal: Refusal) => {
    fields[name] ??= refusal;
    return null;
  };
  const required = (name: FieldName, text: string, check: (text: string) => Result<string>) => {
    if (text.trim() === "") return fail(name, { code: `${name}_required` });
    const result = check(text);
    return result.ok ? result.value : fail(name, result.refusal);
  };
  const absent = (name: FieldName, text: string) =>
    text.trim() === "" ? null : fail(name, { code: `${name}_not_for_kind` });
  const optional = (name: FieldName, text: string, check: (text: string) => Result<string>) =>
    text.trim() === "" ? null : required(name, text, check);

  const { kind } = input;
  const foreign = kind === "foreign_company";
  const country = required("country", input.country, checkCountry) ?? "";
  if (country && foreign === (country === "RU")) {
    fail("country", { code: foreign ? "country_russian" : "country_foreign" });
  }
  const identity: OrganisationIdentity = {
    kind,
    country,
    inn: foreign
      ? optional("inn", input.inn, (text) => checkInn(text, 10))
      : required("inn", input.inn, (text) => checkInn(text, kind === "legal_entity" ? 10 : 12)),
    kpp: kind === "legal_entity" ? required("kpp", input.kpp, checkKpp) : absent("kpp", input.kpp),
    ogrn: foreign
      ? absent("ogrn", input.ogrn)
      : required("ogrn", input.ogrn, (text) =>
          kind === "legal_entity" ? checkOgrn(text, today) : checkOgrnip(text, today),
        ),
    lei: optional("lei", input.lei, checkLei),
    registrationNumber: foreign
      ? required("registration_number", input.registrationNumber, (text) =>
          fields.country ? ok(text) : checkNumber(country, text),
        )
      : absent("registration_number", input.registrationNumber),
  };
  return Object.keys(fields).length > 0 ? invalid(fields) : ok(identity);
}

/** One company, one key: country and its leading identifier, e.g. `RU:7799000012`. */
export function identityKey(
  organisation: Pick<OrganisationIdentity, "country" | "inn" | "registrationNumber">,
): string {
  const { country, inn, registrationNumber } = organisation;
  const id = country === "RU" ? inn : registrationNumber;
  if (!id) throw new Error("an organisation without an identifier has no key");
  return `${country}:${id}`;
}
