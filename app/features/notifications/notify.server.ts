import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { Text } from "~/platform/i18n";
import { announce, personTopic } from "~/platform/live.server";
import { barredReaders } from "./barred-readers.server";
import { wishInForce } from "./groups";
import { type NoticeKind, noticeKinds } from "./kinds";
import { queueMails } from "./outbox/queue-mails.server";

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

const stateOf = { at_once: "queued", daily: "digest", never: "skipped" } as const;

/**
 * Tells one event to several people, in the transaction of the event: a notice each for the inbox, and
 * by each person's wish a letter after commit, a line in the daily one, or none. Five statements at most
 * for however many people. Of an application nobody hears who is barred from it. Returns how many were
 * told: not who had heard it before by its onceKey.
 */
export async function notify(tx: Tx, input: NoticeInput): Promise<number> {
  if (input.userIds.length === 0) return 0;
  const barred = await barredReaders(tx, input);
  const userIds = [...new Set(input.userIds)].filter((id) => !barred.has(id));
  if (userIds.length === 0) return 0;
  const group = noticeKinds[input.kind];
  const wishes = await tx.noticePreference.findMany({ where: { userId: { in: userIds }, group } });
  const wished = new Map(wishes.map(({ userId, mail }) => [userId, mail]));
  const mailOf = (userId: string) =>
    input.withoutMail ? "skipped" : stateOf[wishInForce(group, wished.get(userId))];
  const notices = await tx.notice.createManyAndReturn({
    data: userIds.map((userId) => ({
      userId,
      kind: input.kind,
      applicationId: input.applicationId ?? null,
      params: { ...input.params, href: input.href },
      createdAt: now(),
      onceKey: input.onceKey ?? null,
      mail: mailOf(userId),
    })),
    skipDuplicates: true,
    select: { id: true, userId: true, mail: true },
  });
  await announce(
    tx,
    ...notices.map(({ userId }) => ({ topic: personTopic(userId), kind: "notice" })),
  );
  await queueMails(
    tx,
    notices.filter(({ mail }) => mail === "queued").map(({ id }) => id),
  );
  return notices.length;
}
