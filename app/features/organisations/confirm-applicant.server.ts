import {
  confirmEmail,
  markEmailConfirmed,
  takeTokenAttempt,
} from "~/features/accounts/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";

/**
 * Confirms a person's e-mail by the mailed link; now the owners of the company they asked to join
 * hear of it. Refuses token_invalid, too_many.
 */
export async function confirmApplicant(token: string, address: string): Promise<Result> {
  const attempt = await takeTokenAttempt(address);
  if (!attempt.ok) return attempt;
  return inTransaction(async (tx) => {
    const userId = await confirmEmail(tx, token);
    if (!userId) return refuse("token_invalid");
    await settleJoinRequests(tx, userId);
    return ok();
  });
}

/** The same without a link, for data whose addresses are known to be real. */
export async function confirmMailbox(tx: Tx, userId: string): Promise<void> {
  await markEmailConfirmed(tx, userId);
  await settleJoinRequests(tx, userId);
}

async function settleJoinRequests(tx: Tx, userId: string): Promise<void> {
  const requests = await tx.joinRequest.findMany({ where: { userId, status: "pending" } });
  for (const request of requests) await settle(tx, request);
}

/**
 * Tells the owners of a request. Where no owner ever confirmed an e-mail, the first person to do so
 * becomes the owner and the others wait for that person's word: nobody holds a company by a false address.
 */
async function settle(
  tx: Tx,
  request: { id: string; organisationId: string; userId: string },
): Promise<void> {
  const { organisationId, userId } = request;
  await tx.$queryRaw`select 1 from organisation where id = ${organisationId}::uuid for update`;
  const owners = await tx.member.findMany({
    where: { organisationId, role: "owner" },
    select: { userId: true, user: { select: { emailVerifiedAt: true } } },
  });
  const confirmed = owners.filter((owner) => owner.user.emailVerifiedAt);
  if (confirmed.length > 0) {
    const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    const person = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    await notify(tx, {
      userIds: confirmed.map((owner) => owner.userId),
      kind: "join_requested",
      href: `/portal/organisation?id=${organisationId}`,
      params: { organisation: organisation.name, person: person.fullName },
    });
    return;
  }
  const at = now();
  await tx.member.deleteMany({
    where: { organisationId, userId: { in: owners.map((owner) => owner.userId) } },
  });
  await tx.joinRequest.createMany({
    data: owners.map((owner) => ({ organisationId, userId: owner.userId, createdAt: at })),
    skipDuplicates: true,
  });
  await tx.member.create({ data: { organisationId, userId, role: "owner", createdAt: at } });
  await tx.joinRequest.update({
    where: { id: request.id },
    data: { status: "accepted", decidedAt: at },
  });
  await recordAudit(tx, {
    actorId: userId,
    actorRole: "applicant",
    action: "organisation.member_role_changed",
    subjectType: "organisation",
    subjectId: organisationId,
    before: { owners: owners.map((owner) => owner.userId) },
    after: { owners: [userId] },
    reasonCode: "owner_never_confirmed",
  });
}
