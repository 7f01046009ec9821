import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { prisma, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { ApplicationStatus } from "../lifecycle/status";
import { type Party, partyOf, readsTier } from "./party";
import type { Tier } from "./tiers";

/** An application as far as its conversations need it. */
export type TalkedOf = {
  id: string;
  number: string | null;
  title: string;
  status: ApplicationStatus;
  dueAt: Date | null;
  organisationId: string;
  organisation: string;
};

type Talk = { application: TalkedOf; party: Party };

/**
 * An application with the side on which the person stands, if this conversation exists for them:
 * 404 for drafts of others, for foreign companies, for those barred and for conversations that are not theirs.
 */
export async function getTalk(actor: Actor, applicationId: string, tier: Tier): Promise<Talk> {
  if (!z.uuid().safeParse(applicationId).success) throw notFound();
  return find(prisma, actor, applicationId, tier);
}

/**
 * The same within a transaction that adds to the conversation: one after another, so that times
 * follow the order in which messages become visible.
 */
export async function lockTalk(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  tier: Tier,
): Promise<Talk> {
  if (!z.uuid().safeParse(applicationId).success) throw notFound();
  await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for no key update`;
  return find(tx, actor, applicationId, tier);
}

async function find(
  db: Pick<Tx, "application">,
  actor: Actor,
  id: string,
  tier: Tier,
): Promise<Talk> {
  const found = await db.application.findUnique({
    where: { id },
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      dueAt: true,
      organisationId: true,
      organisation: { select: { name: true } },
      readingRights: { where: { userId: actor.userId, kind: "barred" }, select: { kind: true } },
    },
  });
  if (!found) throw notFound();
  const { readingRights: bars, ...seen } = found;
  const application = { ...seen, organisation: found.organisation.name };
  const party = partyOf(actor, application.organisationId);
  if (!readsTier(party, tier)) throw notFound();
  if (party.side === "staff" && (application.number === null || bars.length > 0)) throw notFound();
  return { application, party };
}
