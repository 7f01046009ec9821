import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { translator } from "~/platform/i18n/i18n.server";
import { onJob } from "~/platform/jobs.server";
import { sendMail } from "~/platform/mailer.server";
import { noticeText, writtenLocale } from "./notice-text.server";

export const mailNoticesJob = "mail_notices";

/** Mails each notice that was not mailed yet; run again after a fault it goes on where it stopped. */
async function mailNotices(noticeIds: readonly string[]): Promise<void> {
  const notices = await prisma.notice.findMany({
    where: { id: { in: [...noticeIds] }, mailedAt: null, user: { disabledAt: null } },
    include: { user: { select: { email: true, locale: true } } },
  });
  for (const notice of notices) {
    const locale = writtenLocale(notice.user.locale);
    const { title, body, href } = noticeText(notice, locale);
    const link = `${env().APP_URL}${href}`;
    const text = translator(locale, "notifications")("mail", { body, link });
    await sendMail({ id: notice.id, to: notice.user.email, subject: title, text });
    await prisma.notice.update({ where: { id: notice.id }, data: { mailedAt: now() } });
  }
}

onJob(mailNoticesJob, async (payload) => mailNotices(payload.noticeIds as string[]));
