import { createHash } from "node:crypto";
import { now } from "~/platform/clock.server";
import { inTransaction, pool, prisma } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { formatDate } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import { type Attempt, enqueueMany, onJob } from "~/platform/jobs.server";
import { MailFault, sendMail } from "~/platform/mailer.server";
import { tellable } from "../barred-readers.server";
import { renderLetter } from "../letter/render-letter.server";
import { noticeText, writtenLocale } from "../notice-text.server";

const jobName = "mail_digest";
/** More than this in one letter nobody reads; the inbox has all. */
const shown = 60;

/** One letter a person and day: this is its Message-ID, whichever process sends it and however often. */
export function digestId(userId: string, day: string): string {
  const hex = createHash("sha256").update(`digest ${userId} ${day}`).digest("hex");
  const [a, b, c, d] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20)];
  return `${a}-${b}-8${c}-8${d}-${hex.slice(20, 32)}`;
}

/** Queues the daily letters of everybody who has something new; of one day once. Returns how many. */
export async function queueDigests(): Promise<number> {
  const until = now();
  const day = new Date(until.getTime() + 3 * 3_600_000).toISOString().slice(0, 10);
  const { rows } = await pool.query<{ userId: string }>(
    `select distinct user_id as "userId" from notice where mail = 'digest' and created_at <= $1`,
    [until],
  );
  const jobs = rows.map(({ userId }) => ({
    payload: { userId, day, until: until.toISOString() },
    key: `${jobName}:${userId}:${day}`,
  }));
  await inTransaction((tx) => enqueueMany(tx, jobName, jobs));
  return jobs.length;
}

/**
 * Sends what a person's daily letter of a day has to tell, and marks it as sent. Run again after a fault it
 * tells the same under the same Message-ID; what came after `until` waits for the next day.
 */
export async function mailDigest(
  { userId, day, until }: { userId: string; day: string; until: Date },
  attempt: Attempt,
): Promise<void> {
  const where = { userId, mail: "digest" as const, createdAt: { lte: until } };
  const notices = await prisma.notice.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { user: { select: { email: true, locale: true, disabledAt: true } } },
  });
  const [first] = notices;
  if (!first) return;
  const these = { ...where, id: { in: notices.map(({ id }) => id) } };
  const told = await tellable(prisma, userId, notices);
  if (first.user.disabledAt || told.length === 0) {
    await prisma.notice.updateMany({ where: these, data: { mail: "skipped" } });
    return;
  }
  try {
    await sendMail({
      id: digestId(userId, day),
      to: first.user.email,
      ...digestLetter(told, first.user.locale, until),
    });
  } catch (fault) {
    const mailError = fault instanceof MailFault ? fault.code : "EUNKNOWN";
    const final = attempt.last || (fault instanceof MailFault && fault.permanent);
    const data = { mailError, mailAttempts: attempt.number };
    await prisma.notice.updateMany({
      where: these,
      data: final ? { ...data, mail: "dead" } : data,
    });
    if (final) return;
    throw fault;
  }
  const sent = { mail: "sent" as const, mailedAt: now(), mailAttempts: attempt.number };
  await prisma.notice.updateMany({ where: these, data: sent });
}

type Line = { kind: string; params: unknown; applicationId: string | null };

/** The daily letter: a line a notice, those of one application together. */
export function digestLetter(notices: readonly Line[], locale: string, at: Date) {
  const language = writtenLocale(locale);
  const t = translator(language, "notifications");
  const groups = new Map<string, { title: string; lines: { text: string; href: string }[] }>();
  for (const notice of notices.slice(0, shown)) {
    const { title, href } = noticeText(notice, language);
    const { number } = (notice.params ?? {}) as { number?: unknown };
    const named = typeof number === "string" && number !== "—";
    const key = notice.applicationId ?? "";
    const group = groups.get(key) ?? {
      title: named ? t("digest.application", { number }) : t(key ? "digest.draft" : "digest.rest"),
      lines: [],
    };
    group.lines.push({ text: title, href: `${env().APP_URL}${href}` });
    groups.set(key, group);
  }
  const more = notices.length - shown;
  return renderLetter({
    locale: language,
    subject: t("digest.subject", { date: formatDate(at, language) }),
    title: t("digest.title", { count: notices.length }),
    paragraphs: more > 0 ? [t("digest.more", { count: more })] : [],
    groups: [...groups.values()],
    action: { label: t("digest.open"), href: `${env().APP_URL}/portal/notices` },
    reason: t("digest.reason"),
  });
}

onJob(jobName, ({ userId, day, until }, attempt) =>
  mailDigest({ userId: String(userId), day: String(day), until: new Date(String(until)) }, attempt),
);
