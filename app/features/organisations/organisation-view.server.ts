import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { listInvitations } from "./invitations/invitation-view.server";
import { canManageMembers, roleIn } from "./policy";

const card = {
  id: true,
  kind: true,
  name: true,
  country: true,
  inn: true,
  kpp: true,
  ogrn: true,
  lei: true,
  registrationNumber: true,
  createdAt: true,
} as const;

/** How many members, requests and events one page shows. */
const limits = { members: 200, requests: 50, events: 20 } as const;

/** What a member sees of the organisation; owners also see who asks to join and who is invited. 404 for strangers. */
export async function getOrganisation(actor: Actor, organisationId: string) {
  const role = z.uuid().safeParse(organisationId).success && roleIn(actor, organisationId);
  if (!role) throw notFound();
  const owner = canManageMembers(actor, organisationId).allowed;
  const [organisation, members, requests, invitations, events] = await Promise.all([
    prisma.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: card }),
    prisma.member.findMany({
      where: { organisationId },
      orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
      take: limits.members,
      select: {
        role: true,
        createdAt: true,
        user: { select: { id: true, fullName: true, email: true } },
      },
    }),
    owner ? listPendingRequests(organisationId) : [],
    owner ? listInvitations(organisationId) : [],
    listEvents(organisationId),
  ]);
  return {
    organisation,
    role,
    owner,
    members: members.map(({ user, ...member }) => ({
      ...member,
      ...user,
      self: user.id === actor.userId,
    })),
    requests,
    invitations,
    events,
  };
}

async function listPendingRequests(organisationId: string) {
  const rows = await prisma.joinRequest.findMany({
    where: {
      organisationId,
      status: "pending",
      user: { emailVerifiedAt: { not: null }, disabledAt: null },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limits.requests,
    select: { id: true, createdAt: true, user: { select: { fullName: true, email: true } } },
  });
  return rows.map(({ user, ...request }) => ({ ...request, ...user }));
}

/** What happened to the organisation, newest first, and who did it. */
async function listEvents(organisationId: string) {
  const events = await prisma.auditEvent.findMany({
    where: { subjectType: "organisation", subjectId: organisationId },
    orderBy: { seq: "desc" },
    take: limits.events,
    select: { seq: true, at: true, action: true, actorId: true },
  });
  const people = await prisma.user.findMany({
    where: { id: { in: events.flatMap((event) => event.actorId ?? []) } },
    select: { id: true, fullName: true },
  });
  const names = new Map(people.map((person) => [person.id, person.fullName]));
  return events.map(({ seq, at, action, actorId }) => ({
    id: String(seq),
    at,
    action,
    who: actorId ? (names.get(actorId) ?? null) : null,
  }));
}

/** The actor's own requests to join, newest first, with the name their company was found under. */
export async function listOwnRequests(actor: Actor) {
  const rows = await prisma.joinRequest.findMany({
    where: { userId: actor.userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limits.requests,
    select: {
      id: true,
      status: true,
      createdAt: true,
      decidedAt: true,
      organisation: { select: { name: true } },
    },
  });
  return rows.map(({ organisation, ...request }) => ({ ...request, name: organisation.name }));
}
