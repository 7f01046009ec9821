import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { Text } from "~/platform/i18n";
import { enqueue } from "~/platform/jobs.server";
import { announce, personTopic } from "~/platform/live.server";
import type { NoticeKind } from "./kinds";
import { mailNoticesJob } from "./mail-notices.server";

export type NoticeInput = {
  userIds: readonly string[];
  kind: NoticeKind;
  applicationId?: string;
  /** The path that the notice leads to. */
  href: string;
  /** Values its text names; texts are stored in both languages. */
  params?: Record<string, string | number | Text>;
  /** Names what may be told to a person only once, whoever asks again. */
  onceKey?: string;
  /** Only for the inbox: a letter of its own tells it by mail. */
  withoutMail?: true;
};

/**
 * Tells one event to several people, in the transaction of the event:
 * a notice each for the inbox, and one job that mails them after commit.
 */
export async function notify(tx: Tx, input: NoticeInput): Promise<void> {
  const userIds = [...new Set(input.userIds)];
  if (userIds.length === 0) return;
  const notices = await tx.notice.createManyAndReturn({
    data: userIds.map((userId) => ({
      userId,
      kind: input.kind,
      applicationId: input.applicationId ?? null,
      params: { ...input.params, href: input.href },
      createdAt: now(),
      onceKey: input.onceKey ?? null,
      ...(input.withoutMail ? { mail: "skipped" as const } : {}),
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  if (notices.length === 0) return;
  await announce(tx, ...userIds.map((id) => ({ topic: personTopic(id), kind: "notice" })));
  if (input.withoutMail) return;
  await enqueue(tx, mailNoticesJob, { noticeIds: notices.map((notice) => notice.id) });
}
