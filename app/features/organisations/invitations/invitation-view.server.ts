import type { Actor } from "~/features/accounts";
import { hashToken, type SignedIn } from "~/features/accounts/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { MemberRole } from "../kinds";
import { type InvitationState, invitationState } from "./invitation-state";

/** What the page of a link is about, for whoever opened it. */
export type InvitationStep =
  /** somebody without an account: name and password */
  | "new"
  /** the address has an account: sign in first */
  | "sign_in"
  /** signed in as that address: one button */
  | "confirm"
  /** signed in as somebody else */
  | "other_account"
  /** the address belongs to the cluster's staff */
  | "staff"
  | "member"
  | Exclude<InvitationState, "pending">;

export type InvitationPage = {
  step: InvitationStep;
  organisationId: string;
  organisation: string;
  email: string;
  role: MemberRole;
  person: string;
  expiresAt: Date;
};

/** The invitation behind a link, looked at and not changed; null when the link is not known. */
export async function findInvitation(
  token: string,
  signedIn: SignedIn | null,
): Promise<InvitationPage | null> {
  const invitation = await prisma.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: {
      organisation: { select: { name: true } },
      invitedBy: { select: { fullName: true } },
    },
  });
  if (!invitation) return null;
  const { organisationId, email, role, expiresAt } = invitation;
  return {
    step: await stepOf(invitation, signedIn),
    organisationId,
    organisation: invitation.organisation.name,
    email,
    role,
    person: invitation.invitedBy.fullName,
    expiresAt,
  };
}

type Stored = Parameters<typeof invitationState>[0] & { organisationId: string; email: string };

async function stepOf(invitation: Stored, signedIn: SignedIn | null): Promise<InvitationStep> {
  const { organisationId, email } = invitation;
  const actor = signedIn?.actor;
  const own = actor?.email === email;
  const belongs = actor?.memberships.some((one) => one.organisationId === organisationId);
  if (own && belongs) return "member";
  const state = invitationState(invitation, now());
  if (state !== "pending") return state;
  if (actor && !own) return "other_account";
  const account = await prisma.user.findUnique({
    where: { email },
    select: { staffRoles: true },
  });
  if (!account) return "new";
  if (account.staffRoles.length > 0) return "staff";
  return own ? "confirm" : "sign_in";
}

/** How many invitations one page shows. */
const limit = 50;

/** An organisation's invitations, those that wait first, then the newest. */
export async function listInvitations(organisationId: string) {
  const at = now();
  const rows = await prisma.invitation.findMany({
    where: { organisationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    include: { invitedBy: { select: { fullName: true } } },
  });
  const shown = rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    state: invitationState(row, at),
    sentAt: row.sentAt,
    expiresAt: row.expiresAt,
    person: row.invitedBy.fullName,
    // An expired invitation that was replaced by a new one is over.
    open: row.acceptedAt === null && row.revokedAt === null,
  }));
  return [...shown.filter((one) => one.open), ...shown.filter((one) => !one.open)];
}

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number];

/** The invitations that wait for a person's own, confirmed address. */
export async function listOwnInvitations(actor: Actor) {
  const rows = await prisma.invitation.findMany({
    where: {
      email: actor.email,
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: now() },
      organisation: { members: { none: { userId: actor.userId } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    include: {
      organisation: { select: { name: true } },
      invitedBy: { select: { fullName: true } },
    },
  });
  return rows.map(({ id, role, expiresAt, organisation, invitedBy }) => ({
    id,
    role,
    expiresAt,
    organisation: organisation.name,
    person: invitedBy.fullName,
  }));
}

export type OwnInvitation = Awaited<ReturnType<typeof listOwnInvitations>>[number];
