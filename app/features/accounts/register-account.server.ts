import { z } from "zod";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import type { Tx } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n/text";
import { type FieldErrors, invalid, ok, type Result } from "~/platform/refusal";
import { queueAccountMail } from "./account-mails.server";
import { createAccount } from "./create-account.server";
import { checkPassword } from "./password";
import { emailField, fullNameField, phoneField } from "./schema";

const personSchema = z.object({ email: emailField, full_name: fullNameField, phone: phoneField });

export type PersonInput = {
  email: string;
  full_name: string;
  phone: string;
  password: string;
  password_confirm: string;
};

export type CheckedPerson = { email: string; fullName: string; phone: string; password: string };

/** Checks the personal part of a registration form; field errors by HTML name. */
export function checkPerson(input: PersonInput): Result<CheckedPerson> {
  const person = checkFields(personSchema, input);
  const fields: FieldErrors = person.ok ? {} : { ...person.fields };
  const password = checkPassword(input.password, { email: input.email, fullName: input.full_name });
  if (!password.ok) fields.password = password.refusal;
  else if (input.password !== input.password_confirm) {
    fields.password_confirm = { code: "password_confirm_differs" };
  }
  if (!person.ok || !password.ok || Object.keys(fields).length > 0) return invalid(fields);
  const { email, full_name, phone } = person.value;
  return ok({ email, fullName: full_name, phone, password: password.value });
}

/**
 * Adds the account of a registering person and queues the letter with the confirmation link. When
 * the address already has an account its owner is told by mail instead, and null is returned.
 */
export async function registerAccount(
  tx: Tx,
  person: Omit<CheckedPerson, "password">,
  passwordHash: string,
  locale: Locale,
): Promise<string | null> {
  const { email, fullName, phone } = person;
  const userId = await createAccount(tx, { email, fullName, phone, locale, passwordHash });
  await queueAccountMail(tx, userId ? "confirm_email" : "already_registered", email);
  if (!userId) return null;
  await recordAudit(tx, {
    actorId: userId,
    actorRole: "applicant",
    action: "account.registered",
    subjectType: "account",
    subjectId: userId,
  });
  return userId;
}
