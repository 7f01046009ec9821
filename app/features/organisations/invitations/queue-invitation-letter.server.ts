import { randomUUID } from "node:crypto";
import { hashToken, newToken } from "~/features/accounts/index.server";
import { letterOfText, notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { formatDate } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import { isLocale } from "~/platform/i18n/text";
import { enqueue, onJob } from "~/platform/jobs.server";
import { sendMail } from "~/platform/mailer.server";
import { dayText, roleText } from "../role-text.server";
import { invitationState } from "./invitation-state";

const jobName = "invitation_letter";

/** The hash of a secret that nobody holds: until its letter is written an invitation cannot be used. */
export function lockedHash(): string {
  return hashToken(newToken());
}

/**
 * Queues the letter of an invitation. The link's secret is made by the job, and whether the address
 * has an account is only looked up there: neither time nor the queue gives anything away.
 */
export async function queueInvitationLetter(tx: Tx, id: string, sentAt: Date): Promise<void> {
  await enqueue(tx, jobName, { id, sentAt: sentAt.getTime(), mailId: randomUUID() });
}

async function sendLetter(id: string, sentAt: number, mailId: string): Promise<void> {
  const invitation = await prisma.invitation.findUnique({
    where: { id },
    include: {
      organisation: { select: { name: true } },
      invitedBy: { select: { fullName: true } },
    },
  });
  // Sent again meanwhile: that letter carries the link in force.
  if (!invitation || invitation.sentAt.getTime() !== sentAt) return;
  if (invitationState(invitation, now()) !== "pending") return;
  const token = newToken();
  await prisma.invitation.update({ where: { id }, data: { tokenHash: hashToken(token) } });
  const { email, role, expiresAt } = invitation;
  const person = invitation.invitedBy.fullName;
  const organisation = invitation.organisation.name;
  const locale = isLocale(invitation.locale) ? invitation.locale : "ru";
  const t = translator(locale, "organisations");
  const text = t("invitation_mail.text", {
    person,
    organisation,
    role: t(`roles.${role}`),
    hint: t(`role_hints.${role}`),
    date: formatDate(expiresAt, locale),
    link: `${env().APP_URL}/invitations/${token}`,
  });
  const letter = letterOfText(locale, t("invitation_mail.subject", { organisation }), text);
  await sendMail({ id: mailId, to: email, ...letter });
  await inTransaction(async (tx) => {
    const account = await tx.user.findUnique({ where: { email } });
    const known = account?.emailVerifiedAt && !account.disabledAt;
    if (!account || !known || account.staffRoles.length > 0) return;
    await notify(tx, {
      userIds: [account.id],
      kind: "invitation_received",
      href: "/portal/organisation#invitations",
      params: { person, organisation, role: roleText(role), date: dayText(expiresAt) },
      onceKey: `invitation ${mailId}`,
      withoutMail: true,
    });
  });
}

onJob(jobName, ({ id, sentAt, mailId }) => sendLetter(String(id), Number(sentAt), String(mailId)));
