import { z } from "zod";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import { inTransaction } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { invalid, ok, type Result } from "~/platform/refusal";
import { makeLink, queueAccountMail } from "./account-mails.server";
import type { Actor } from "./actor";
import { createAccount } from "./create-account.server";
import { emailField, fullNameField } from "./schema";
import { staffRoles } from "./staff-roles";

const staffSchema = z.object({
  email: emailField,
  full_name: fullNameField,
  roles: z.array(z.enum(staffRoles, { error: "role_unknown" })).min(1, "roles_required"),
});

export type StaffInput = { email: string; fullName: string; roles: readonly string[] };

/**
 * Adds a staff account and mails its owner a link to set the password. By an administrator, or
 * by "system" for a command typed on the server. Field errors; email_taken when the address has an account.
 */
export async function createStaff(
  actor: Actor | "system",
  input: StaffInput,
): Promise<Result<{ userId: string }>> {
  if (actor !== "system" && !actor.staffRoles.includes("administrator")) throw forbidden();
  const checked = checkFields(staffSchema, { ...input, full_name: input.fullName });
  if (!checked.ok) return checked;
  const { email, full_name: fullName, roles } = checked.value;
  return inTransaction(async (tx) => {
    const userId = await createAccount(tx, {
      email,
      fullName,
      locale: "ru",
      passwordHash: null,
      staffRoles: [...new Set(roles)],
    });
    if (!userId) return invalid({ email: { code: "email_taken" } });
    await queueAccountMail(tx, "set_password", email);
    await recordAudit(tx, {
      actorId: actor === "system" ? null : actor.userId,
      actorRole: actor === "system" ? "system" : "administrator",
      action: "account.staff_created",
      subjectType: "account",
      subjectId: userId,
      after: { roles },
    });
    return ok({ userId });
  });
}

/** A link to set the password of an account, for an operator who cannot wait for the mail. */
export function makePasswordLink(userId: string): Promise<string> {
  return makeLink(userId, "set_password");
}
