import type { Tx } from "~/platform/db.server";
import { enqueueMany } from "~/platform/jobs.server";

export const mailNoticeJob = "mail_notice";

/** One job a letter, named after its notice: asked for again, there is still one. */
export function queueMails(tx: Tx, noticeIds: readonly string[]): Promise<void> {
  const jobs = noticeIds.map((id) => ({ payload: { id }, key: `${mailNoticeJob}:${id}` }));
  return enqueueMany(tx, mailNoticeJob, jobs);
}
