import { z } from "zod";
import { recordAudit } from "~/features/audit/index.server";
import { checkFields } from "~/platform/check-fields";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n/text";
import { ok, type Result } from "~/platform/refusal";
import { type Actor, leadingRole } from "./actor";
import { fullNameField, localeField, phoneField } from "./schema";
import { findSignedIn } from "./session.server";

const profileSchema = z.object({
  full_name: fullNameField,
  phone: phoneField,
  locale: localeField,
});

export type Profile = { email: string; fullName: string; phone: string | null; locale: string };

/** The actor's own account as its page shows it. */
export async function getProfile(actor: Actor): Promise<Profile> {
  return prisma.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { email: true, fullName: true, phone: true, locale: true },
  });
}

/** Changes the actor's name, telephone and language; field errors by HTML name. */
export async function changeProfile(
  actor: Actor,
  input: { full_name: string; phone: string; locale: string },
): Promise<Result<{ locale: Locale }>> {
  const checked = checkFields(profileSchema, input);
  if (!checked.ok) return checked;
  const { full_name: fullName, phone, locale } = checked.value;
  await inTransaction(async (tx) => {
    const select = { fullName: true, phone: true, locale: true } as const;
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select });
    const after = { fullName, phone: phone || null, locale };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await tx.user.update({ where: { id: actor.userId }, data: { ...after, updatedAt: now() } });
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (key) => before[key] !== after[key],
    );
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: leadingRole(actor),
      action: "account.profile_changed",
      subjectType: "account",
      subjectId: actor.userId,
      after: { fields: changed },
    });
  });
  return ok({ locale });
}

/** Keeps the language a signed-in person chose; nothing for a visitor. */
export async function chooseLocale(
  request: Request,
  context: object,
  locale: Locale,
): Promise<void> {
  const signedIn = await findSignedIn(request, context);
  if (!signedIn) return;
  await prisma.user.updateMany({
    where: { id: signedIn.actor.userId, locale: { not: locale } },
    data: { locale, updatedAt: now() },
  });
}
