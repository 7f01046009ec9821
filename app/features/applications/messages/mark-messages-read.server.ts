import { z } from "zod";
import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import type { Tier } from "./tiers";

type Talk = { applicationId: string; tier: Tier };

/** Until when a page showed messages, as its form says; null for none and for nonsense. */
export function readSeen(text: string): Date | null {
  return z.iso.datetime().safeParse(text).success ? new Date(text) : null;
}

/**
 * Notes until when a person has read a conversation, never earlier than noted before and never later
 * than now: what came after the page was shown stays unread.
 */
export async function markRead(
  db: Pick<Tx, "$executeRaw">,
  talk: Talk,
  userId: string,
  seen: Date,
): Promise<void> {
  const until = new Date(Math.min(seen.getTime(), now().getTime()));
  await db.$executeRaw`
    insert into message_mark (application_id, tier, user_id, read_at)
    values (${talk.applicationId}::uuid, ${talk.tier}::message_tier, ${userId}::uuid, ${until})
    on conflict (application_id, tier, user_id)
    do update set read_at = greatest(message_mark.read_at, excluded.read_at)`;
}

/** Marks what a page showed as read, outside of any other change. */
export async function markMessagesRead(talk: Talk, userId: string, seen: Date): Promise<void> {
  await markRead(prisma, talk, userId, seen);
}
