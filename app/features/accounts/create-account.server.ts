import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n/text";
import type { StaffRole } from "./staff-roles";

export type NewAccount = {
  email: string;
  fullName: string;
  phone?: string | null;
  locale: Locale;
  passwordHash: string | null;
  staffRoles?: readonly StaffRole[];
};

/** Adds an account, its e-mail not yet confirmed; null when the address already has one. */
export async function createAccount(tx: Tx, input: NewAccount): Promise<string | null> {
  const at = now();
  const [account] = await tx.user.createManyAndReturn({
    data: [
      {
        email: input.email,
        fullName: input.fullName,
        phone: input.phone || null,
        locale: input.locale,
        passwordHash: input.passwordHash,
        staffRoles: [...(input.staffRoles ?? [])],
        createdAt: at,
        updatedAt: at,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  return account?.id ?? null;
}
