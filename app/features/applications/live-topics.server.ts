import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { readsSite, siteTopic } from "~/features/site";
import { prisma } from "~/platform/db.server";
import { personTopic } from "~/platform/live.server";
import { mayRead, readsQueue } from "./access";
import { applicationTopics, queueTopic } from "./live-topics";
import { partyOf, readsTier } from "./messages/party";

/**
 * What a person may hear of: their own notices, the queue and the site if they read them, and of one application
 * what their side of it may see. Null for an application that does not exist for them.
 */
export async function liveTopics(
  actor: Actor,
  applicationId: string | null,
): Promise<string[] | null> {
  const own = [
    personTopic(actor.userId),
    ...(readsQueue(actor) ? [queueTopic] : []),
    ...(readsSite(actor) ? [siteTopic] : []),
  ];
  if (applicationId === null) return own;
  if (!z.uuid().safeParse(applicationId).success) return null;
  const row = await prisma.application.findUnique({
    where: { id: applicationId },
    select: {
      organisationId: true,
      number: true,
      readingRights: { where: { userId: actor.userId, kind: "barred" }, select: { kind: true } },
    },
  });
  const seen = row && { ...row, barred: row.readingRights.length > 0 };
  if (!seen || !mayRead(actor, seen)) return null;
  const member = actor.memberships.some((one) => one.organisationId === seen.organisationId);
  const staff = seen.number !== null && readsQueue(actor) && !seen.barred;
  const committee = staff && readsTier(partyOf(actor, seen.organisationId), "committee");
  return [
    ...own,
    ...(member ? [applicationTopics.applicant(applicationId)] : []),
    ...(staff ? [applicationTopics.staff(applicationId)] : []),
    ...(committee ? [applicationTopics.committee(applicationId)] : []),
  ];
}
