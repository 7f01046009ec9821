import { randomUUID } from "node:crypto";
import type { Actor } from "~/features/accounts";
import { limitsSetting } from "~/features/documents/index.server";
import { notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { listMessages } from "./list-messages.server";
import { readMessageCursor } from "./message-cursor";
import { signsAs, tiersOf } from "./party";
import { talkState } from "./talk";
import { getTalk } from "./talk-access.server";
import { isTier } from "./tiers";
import { countUnreadMessages } from "./unread-messages.server";

export type StaffMessages = Awaited<ReturnType<typeof getStaffMessages>>;

/**
 * One conversation about a submitted application as staff read it, and how much is unread in each
 * that this person reads. 404 for a conversation that is not theirs, as for one that does not exist.
 */
export async function getStaffMessages(
  actor: Actor,
  id: string,
  asked: string | null,
  before: string | null = null,
) {
  const tier = asked ?? "applicant";
  if (!isTier(tier)) throw notFound();
  const { application, party } = await getTalk(actor, id, tier);
  if (party.side !== "staff") throw notFound();
  const read = tiersOf(party);
  const [page, unread, limits] = await Promise.all([
    listMessages(
      { applicationId: id, tier },
      { userId: actor.userId, side: "staff" },
      readMessageCursor(before),
    ),
    countUnreadMessages(actor, id, read),
    readSetting(limitsSetting),
  ]);
  const { number, title, status, organisation } = application;
  return {
    id,
    number: number ?? "",
    title,
    status,
    organisation,
    tier,
    tiers: read.map((one) => ({ tier: one, unread: unread[one] ?? 0 })),
    ...page,
    newest: before === null,
    state: talkState(application, tier),
    signsAs: signsAs(party, tier),
    fileMb: limits.fileMb,
    key: randomUUID(),
  };
}
