import {
  hashPassword,
  type Origin,
  registerAccount,
  takeRegistrationAttempt,
} from "~/features/accounts/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n/text";
import { ok, type Result } from "~/platform/refusal";
import {
  type CheckedOrganisation,
  checkRegistration,
  type RegistrationInput,
} from "./check-registration.server";
import { identityKey } from "./identifiers/identity";

/**
 * Registers a person together with their organisation. The answer never tells whether the address
 * or the company was known: an address with an account gets a letter; a company that exists gets a
 * request to join, which its owner decides once the e-mail is confirmed.
 * Field errors by HTML name; refuses too_many.
 */
export async function registerApplicant(
  input: RegistrationInput,
  origin: Origin,
  locale: Locale,
): Promise<Result> {
  const checked = checkRegistration(input);
  if (!checked.ok) return checked;
  const attempt = await takeRegistrationAttempt(origin.address);
  if (!attempt.ok) return attempt;
  const { person, organisation } = checked.value;
  const passwordHash = await hashPassword(person.password);
  await inTransaction(async (tx) => {
    const userId = await registerAccount(tx, person, passwordHash, locale);
    if (userId) await enterOrganisation(tx, userId, organisation);
  });
  return ok();
}

/** Founds the organisation with its owner, or asks to join the one that exists. */
async function enterOrganisation(
  tx: Tx,
  userId: string,
  input: CheckedOrganisation,
): Promise<void> {
  const at = now();
  const key = identityKey(input);
  const [founded] = await tx.organisation.createManyAndReturn({
    data: [{ ...input, identityKey: key, createdAt: at, updatedAt: at }],
    skipDuplicates: true,
    select: { id: true },
  });
  const { id: organisationId } =
    founded ??
    (await tx.organisation.findUniqueOrThrow({
      where: { identityKey: key },
      select: { id: true },
    }));
  if (founded) {
    await tx.member.create({ data: { organisationId, userId, role: "owner", createdAt: at } });
  } else {
    await tx.joinRequest.create({ data: { organisationId, userId, createdAt: at } });
  }
  await recordAudit(tx, {
    actorId: userId,
    actorRole: founded ? "owner" : "applicant",
    action: founded ? "organisation.registered" : "organisation.join_requested",
    subjectType: "organisation",
    subjectId: organisationId,
    after: founded ? { identityKey: key, name: input.name } : undefined,
  });
}
