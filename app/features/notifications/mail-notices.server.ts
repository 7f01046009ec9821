import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { translator } from "~/platform/i18n/i18n.server";
import { onJob } from "~/platform/jobs.server";
import { sendMail } from "~/platform/mailer.server";
import { noticeText, type StoredNotice, writtenLocale } from "./notice-text.server";

export const mailNoticesJob = "mail_notices";

/** Mails each notice that was not mailed yet; run again after a fault it goes on where it stopped. */
export async function mailNotices(noticeIds: readonly string[]): Promise<void> {
  const notices = await prisma.notice.findMany({
    where: { id: { in: [...noticeIds] }, mailedAt: null, user: { disabledAt: null } },
    include: { user: { select: { email: true, locale: true } } },
  });
  let failure: unknown;
  for (const notice of notices) {
    // One refused address must not keep the others waiting; the job runs again for what is left.
    await mailOne(notice).catch((error: unknown) => {
      failure = error;
    });
  }
  if (failure) throw failure;
}

type Addressed = StoredNotice & { id: string; user: { email: string; locale: string } };

async function mailOne(notice: Addressed): Promise<void> {
  const locale = writtenLocale(notice.user.locale);
  const { title, body, href } = noticeText(notice, locale);
  const link = `${env().APP_URL}${href}`;
  const text = translator(locale, "notifications")("mail", { body, link });
  await sendMail({ id: notice.id, to: notice.user.email, subject: title, text });
  await prisma.notice.update({ where: { id: notice.id }, data: { mail: "sent", mailedAt: now() } });
}

onJob(mailNoticesJob, async (payload) => mailNotices(payload.noticeIds as string[]));
