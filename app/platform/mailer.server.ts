import { randomUUID } from "node:crypto";
import { createTransport, type Transporter } from "nodemailer";
import { now } from "./clock.server";
import { prisma } from "./db.server";
import { env } from "./env.server";

export type Mail = {
  id?: string;
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** where a reader chooses which letters they get */
  preferences?: string;
};

/** Why a letter was not taken; says neither to whom it went nor what the server answered in words. */
export class MailFault extends Error {
  override name = "MailFault";
  constructor(
    /** class and number, e.g. "EENVELOPE 550" */
    readonly code: string,
    /** The server refused the recipient or the letter for good: trying again is of no use. */
    readonly permanent: boolean,
  ) {
    super(`mail not taken: ${code}`);
  }
}

let transport: Transporter | undefined;

/** A few connections kept open; a server that hangs is left soon. The address may set other limits. */
function open(url: string): Transporter {
  transport ??= createTransport({
    pool: true,
    maxConnections: 4,
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    url,
  } as object);
  return transport;
}

type SmtpError = { code?: unknown; responseCode?: unknown; command?: unknown };

function faultOf(error: SmtpError): MailFault {
  const answer = typeof error.responseCode === "number" ? error.responseCode : 0;
  const code = typeof error.code === "string" ? error.code.replace(/\W/g, "") : "EUNKNOWN";
  // What a server says of us (sign-in, sender, too many connections) passes; of the letter it stays.
  const ofLetter = code === "EMESSAGE" || error.command === "RCPT TO";
  const permanent = ofLetter && answer >= 500 && answer < 600 && answer !== 503;
  return new MailFault(answer ? `${code} ${answer}` : code, permanent);
}

/**
 * Sends one letter: by SMTP when configured, else into the demo's mailbox. `id` becomes the Message-ID,
 * so that a letter sent twice is recognised as one. Throws MailFault when it was not taken.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, APP_URL } = env();
  const { id = randomUUID(), to, subject, text, html } = mail;
  if (!SMTP_URL) {
    await prisma.mailboxMessage.upsert({
      where: { id },
      update: {},
      create: { id, recipient: to, subject, text, html: html ?? "", createdAt: now() },
    });
    return;
  }
  await open(SMTP_URL)
    .sendMail({
      from: MAIL_FROM,
      to,
      subject,
      text,
      html,
      messageId: `<${id}@${new URL(APP_URL).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      ...(mail.preferences ? { list: { unsubscribe: mail.preferences } } : {}),
    })
    .catch((error: SmtpError) => {
      throw faultOf(error);
    });
}

export type MailboxMessage = {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
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

/** One letter of the demo's mailbox, or null. */
export async function findMailboxMessage(id: string): Promise<MailboxMessage | null> {
  return prisma.mailboxMessage.findUnique({ where: { id } });
}
