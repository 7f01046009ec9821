import { z } from "zod";
import { checkPerson, type PersonInput } from "~/features/accounts/index.server";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { invalid, ok, type Result } from "~/platform/refusal";
import { checkRegistrationNumber } from "./identifiers/foreign-number.server";
import { checkIdentity, type OrganisationIdentity } from "./identifiers/identity";
import { identifierField, organisationKindField, organisationNameField } from "./schema";

const organisationSchema = z.object({
  org_kind: organisationKindField,
  org_name: organisationNameField,
  country: identifierField,
  inn: identifierField,
  kpp: identifierField,
  ogrn: identifierField,
  lei: identifierField,
  registration_number: identifierField,
});

/** The names of the fields of the registration form; a contract. */
export const registrationFields = [
  "email",
  "password",
  "password_confirm",
  "full_name",
  "phone",
  "org_kind",
  "org_name",
  "country",
  "inn",
  "kpp",
  "ogrn",
  "lei",
  "registration_number",
] as const;

export type RegistrationInput = Record<(typeof registrationFields)[number], string>;

export type CheckedOrganisation = OrganisationIdentity & { name: string };

function checkOrganisation(
  input: Omit<RegistrationInput, keyof PersonInput>,
): Result<CheckedOrganisation> {
  const shape = checkFields(organisationSchema, input);
  const kind = organisationKindField.safeParse(input.org_kind);
  if (!kind.success) return shape.ok ? invalid({ org_kind: { code: "org_kind_required" } }) : shape;
  const identity = checkIdentity(
    {
      kind: kind.data,
      country: input.country.slice(0, 100),
      inn: input.inn.slice(0, 100),
      kpp: input.kpp.slice(0, 100),
      ogrn: input.ogrn.slice(0, 100),
      lei: input.lei.slice(0, 100),
      registrationNumber: input.registration_number.slice(0, 100),
    },
    now(),
    checkRegistrationNumber,
  );
  if (shape.ok && identity.ok) return ok({ ...identity.value, name: shape.value.org_name });
  return invalid({
    ...(identity.ok ? {} : identity.fields),
    ...(shape.ok ? {} : shape.fields),
  });
}

/** Checks the whole registration form; every faulty field is named at once. */
export function checkRegistration(input: RegistrationInput) {
  const person = checkPerson(input);
  const organisation = checkOrganisation(input);
  if (person.ok && organisation.ok) {
    return ok({ person: person.value, organisation: organisation.value });
  }
  return invalid({
    ...(person.ok ? {} : person.fields),
    ...(organisation.ok ? {} : organisation.fields),
  });
}
