import { randomUUID } from "node:crypto";
import { createTransport, type Transporter } from "nodemailer";
import { now } from "./clock.server";
import { prisma } from "./db.server";
import { env } from "./env.server";

export type Mail = { id?: string; to: string; subject: string; text: string };

let transport: Transporter | undefined;

/**
 * Sends one letter: by SMTP when configured, else into the demo's mailbox.
 * `id` becomes the Message-ID, so that a letter sent twice is recognised as one. Throws when it was not taken.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, APP_URL } = env();
  const id = mail.id ?? randomUUID();
  if (!SMTP_URL) {
    await prisma.mailboxMessage.upsert({
      where: { id },
      update: {},
      create: {
        id,
        recipient: mail.to,
        subject: mail.subject,
        text: mail.text,
        createdAt: now(),
      },
    });
    return;
  }
  transport ??= createTransport(SMTP_URL, { from: MAIL_FROM });
  await transport.sendMail({
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: `<${id}@${new URL(APP_URL).hostname}>`,
  });
}

export type MailboxMessage = {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  createdAt: Date;
};

/** The newest letters of the demo's mailbox, to one address or to all; at most 50. */
export async function listMailbox(recipient?: string): Promise<MailboxMessage[]> {
  return prisma.mailboxMessage.findMany({
    where: recipient ? { recipient: recipient.toLowerCase() } : {},
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  });
}
