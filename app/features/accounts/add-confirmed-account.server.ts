import { recordAudit } from "~/features/audit/index.server";
import type { Tx } from "~/platform/db.server";
import { markEmailConfirmed } from "./confirm-email.server";
import { createAccount, type NewAccount } from "./create-account.server";

/**
 * Adds the account of somebody whose mailbox is known to be theirs; its id, or null when the address
 * already has an account.
 */
export async function addConfirmedAccount(
  tx: Tx,
  input: Omit<NewAccount, "staffRoles">,
): Promise<string | null> {
  const userId = await createAccount(tx, input);
  if (!userId) return null;
  await recordAudit(tx, {
    actorId: userId,
    actorRole: "applicant",
    action: "account.registered",
    subjectType: "account",
    subjectId: userId,
  });
  await markEmailConfirmed(tx, userId);
  return userId;
}
