import { randomUUID } from "node:crypto";
import { letterOfText } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { translator } from "~/platform/i18n/i18n.server";
import { isLocale } from "~/platform/i18n/text";
import { enqueue, onJob } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { MailFault, sendMail } from "~/platform/mailer.server";
import { issueToken, lifetimes, type TokenPurpose } from "./account-token.server";

const kinds = {
  confirm_email: { purpose: "verify_email", path: "/verify-email" },
  reset_password: { purpose: "reset_password", path: "/reset-password" },
  set_password: { purpose: "set_password", path: "/reset-password" },
  already_registered: { purpose: null, path: "/login" },
} as const satisfies Record<string, { purpose: TokenPurpose | null; path: string }>;

type MailKind = keyof typeof kinds;

const jobName = "account_mail";

/**
 * Queues a letter to the account of an address. Whether there is one is only looked up by the job,
 * and the link's secret is only made there: neither time nor the queue gives anything away.
 */
export async function queueAccountMail(tx: Tx, kind: MailKind, email: string): Promise<void> {
  const asked = now().getTime();
  await enqueue(tx, jobName, { kind, email, mailId: randomUUID(), asked });
}

/** The address of a link with a new secret in it. */
export async function makeLink(userId: string, kind: Exclude<MailKind, "already_registered">) {
  const { purpose, path } = kinds[kind];
  return `${env().APP_URL}${path}?token=${await issueToken(userId, purpose)}`;
}

/** Longer than its link would live nobody waits for a letter: whoever still wants one asks again. */
function isStale(kind: MailKind, asked: number): boolean {
  const { purpose } = kinds[kind];
  return now().getTime() - asked > lifetimes[purpose ?? "verify_email"];
}

async function sendAccountMail(kind: MailKind, email: string, mailId: string): Promise<void> {
  const account = await prisma.user.findUnique({ where: { email } });
  if (!account || account.disabledAt) return;
  if (kind === "confirm_email" && account.emailVerifiedAt) return;
  const locale = isLocale(account.locale) ? account.locale : "ru";
  const t = translator(locale, "accounts");
  const link =
    kind === "already_registered"
      ? `${env().APP_URL}${kinds[kind].path}`
      : await makeLink(account.id, kind);
  // Until an address is confirmed, the name may be anything that a stranger typed.
  const named = account.emailVerifiedAt !== null || kind === "set_password";
  const greeting = t(named ? "mail.greeting" : "mail.greeting_plain", { name: account.fullName });
  const text = t(`mail.${kind}.text`, { greeting, link, portal: env().APP_URL });
  const letter = letterOfText(locale, t(`mail.${kind}.subject`), text);
  await sendMail({ id: mailId, to: account.email, ...letter }).catch((fault: unknown) => {
    // An address that takes no mail will not take it later either.
    if (!(fault instanceof MailFault && fault.permanent)) throw fault;
    log.warn({ userId: account.id, kind, code: fault.code }, "letter refused");
  });
}

onJob(jobName, async ({ kind, email, mailId, asked }) => {
  if (!(String(kind) in kinds)) throw new Error(`no such letter: ${kind}`);
  if (isStale(kind as MailKind, Number(asked ?? now().getTime()))) return;
  await sendAccountMail(kind as MailKind, String(email), String(mailId));
});
