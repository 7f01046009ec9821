import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { type Attempt, onJob } from "~/platform/jobs.server";
import { MailFault, sendMail } from "~/platform/mailer.server";
import { tellable } from "../barred-readers.server";
import { noticeLetter } from "../letter/notice-letter.server";
import { mailNoticeJob } from "./queue-mails.server";

/**
 * Mails one notice that still is to be mailed. Refused for good or for the last time it is dead, and an
 * administrator sees it; any other fault is thrown, so that the job comes back later.
 */
export async function mailNotice(id: string, attempt: Attempt): Promise<void> {
  const notice = await prisma.notice.findFirst({
    where: { id, mail: "queued" },
    include: { user: { select: { email: true, locale: true, disabledAt: true } } },
  });
  if (!notice) return;
  const settle = (data: { mail?: "sent" | "skipped" | "dead"; mailError?: string | null }) =>
    prisma.notice.updateMany({
      where: { id, mail: "queued" },
      data: {
        ...data,
        mailAttempts: attempt.number,
        mailedAt: data.mail === "sent" ? now() : null,
      },
    });
  const told = await tellable(prisma, notice.userId, [notice]);
  if (notice.user.disabledAt || told.length === 0) {
    await settle({ mail: "skipped" });
    return;
  }
  try {
    await sendMail({ id, to: notice.user.email, ...noticeLetter(notice) });
  } catch (fault) {
    const mailError = fault instanceof MailFault ? fault.code : "EUNKNOWN";
    const final = attempt.last || (fault instanceof MailFault && fault.permanent);
    await settle({ mailError, ...(final ? { mail: "dead" as const } : {}) });
    if (final) return;
    throw fault;
  }
  await settle({ mail: "sent", mailError: null });
}

onJob(mailNoticeJob, ({ id }, attempt) => mailNotice(String(id), attempt));
