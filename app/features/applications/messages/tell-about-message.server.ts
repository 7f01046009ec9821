import { notify, withoutFreshNotice } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import type { TalkedOf } from "./talk-access.server";
import type { Tier } from "./tiers";
import { topicsOf } from "./topics-of";
import { membersToTell, staffToTell } from "./who-hears.server";

/** Messages in a row make one notice, as long as it is unread and no older than this. */
const rowMinutes = 10;

const staffKinds = {
  applicant: "message_from_applicant",
  staff: "message_among_staff",
  committee: "message_in_committee",
} as const;

type Sent = { authorId: string; fromStaff: boolean };

/**
 * Tells those concerned that there is a message, never what it says. Open pages hear of it on the
 * topic of those who may read it, without the author: the company must not learn who wrote.
 */
export async function tellAboutMessage(
  tx: Tx,
  application: TalkedOf,
  tier: Tier,
  sent: Sent,
): Promise<void> {
  const { id } = application;
  const toCompany = tier === "applicant" && sent.fromStaff;
  const kind = toCompany ? "message_from_cluster" : staffKinds[tier];
  const concerned = toCompany
    ? await membersToTell(tx, application.organisationId)
    : await staffToTell(tx, application, tier, sent);
  const since = new Date(now().getTime() - rowMinutes * 60_000);
  await notify(tx, {
    userIds: await withoutFreshNotice(tx, concerned, { kind, applicationId: id, since }),
    kind,
    applicationId: id,
    href: toCompany
      ? `/portal/applications/${id}/messages`
      : `/admin/applications/${id}/messages?tier=${tier}`,
    params: {
      number: application.number ?? "—",
      title: application.title,
      organisation: application.organisation,
    },
  });
  await announce(tx, ...topicsOf(id, tier).map((topic) => ({ topic, kind: "messages" })));
}
