import type { Actor } from "~/features/accounts";
import type { RegistrationInput } from "~/features/organisations/index.server";
import { letIn, register } from "../seed/found";
import { inventedInn, inventedOgrn } from "../seed/identity";
import { nextSerial } from "./accounts";

export const factoryPassword = "ночной трамвай 42";

/** A registration form right in every field, of a company that no other call makes. */
export function registrationForm(change: Partial<RegistrationInput> = {}): RegistrationInput {
  const serial = nextSerial();
  return {
    email: `owner${serial}@company${serial}.example`,
    password: factoryPassword,
    password_confirm: factoryPassword,
    full_name: "Кира Андреевна Логинова",
    phone: "+7 495 123-45-67",
    org_kind: "legal_entity",
    org_name: `ООО «Проба ${serial}»`,
    country: "RU",
    // Beyond the numbers that the demo invents.
    inn: inventedInn(20_000 + serial),
    kpp: "779901001",
    ogrn: inventedOgrn(20_000 + serial),
    lei: "",
    registration_number: "",
    ...change,
  };
}

export type Company = { id: string; owner: Actor; editor: Actor; viewer: Actor };

/** A registered company with an owner, and an editor and a viewer whom the owner let in. */
export async function makeCompany(change: Partial<RegistrationInput> = {}): Promise<Company> {
  const form = registrationForm(change);
  const owner = await register(form);
  const colleague = (role: "editor" | "viewer") =>
    letIn(owner, { ...form, email: form.email.replace("@", `-${role}@`) }, role);
  return {
    id: owner.memberships[0]?.organisationId ?? "",
    owner,
    editor: await colleague("editor"),
    viewer: await colleague("viewer"),
  };
}
