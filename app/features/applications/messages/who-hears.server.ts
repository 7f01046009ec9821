import type { Tx } from "~/platform/db.server";
import { rolesConcerned } from "./concern";
import { partyOf, readsTier } from "./party";
import type { TalkedOf } from "./talk-access.server";
import type { Tier } from "./tiers";

/** Who is told of a message besides those who took part in its conversation. */
type Circle = "always" | "while_nobody_else_spoke";

/** Members of the company who can still sign in. */
export async function membersToTell(tx: Tx, organisationId: string): Promise<string[]> {
  const members = await tx.member.findMany({
    where: { organisationId, user: { disabledAt: null } },
    select: { userId: true },
  });
  return members.map((member) => member.userId);
}

/**
 * The staff whom a message concerns: those who spoke in its conversation before; of a company's
 * question also the coordinators and those in turn. Where nobody else has spoken yet, those whose
 * conversation it is. Nobody hears of what they may not read.
 */
export async function staffToTell(
  tx: Tx,
  application: TalkedOf,
  tier: Tier,
  message: { authorId: string; fromStaff: boolean },
): Promise<string[]> {
  const circle: Circle = message.fromStaff ? "while_nobody_else_spoke" : "always";
  const spoke = await tx.message.findMany({
    where: {
      applicationId: application.id,
      tier,
      fromStaff: true,
      authorId: { not: message.authorId },
    },
    distinct: ["authorId"],
    select: { authorId: true },
  });
  const roles = rolesConcerned(tier, application.status);
  const asked = circle === "always" || spoke.length === 0;
  const people = await tx.user.findMany({
    where: {
      disabledAt: null,
      OR: [
        { id: { in: spoke.map((one) => one.authorId) } },
        ...(asked ? [{ staffRoles: { hasSome: roles } }] : []),
      ],
    },
    select: {
      id: true,
      staffRoles: true,
      members: { select: { organisationId: true, role: true } },
    },
  });
  return people
    .filter((person) => person.id !== message.authorId)
    .filter((person) => {
      const memberships = person.members.map((one) => ({ ...one, organisationName: "" }));
      const party = partyOf(
        { staffRoles: person.staffRoles, memberships },
        application.organisationId,
      );
      return party.side === "staff" && readsTier(party, tier);
    })
    .map((person) => person.id);
}
