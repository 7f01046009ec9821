import type { StaffRole } from "~/features/accounts";
import type { Tx } from "~/platform/db.server";
import { prisma } from "~/platform/db.server";
import type { FieldErrors } from "~/platform/refusal";
import { excludedSeats } from "../agenda/excluded-seats.server";
import { type SeatRole, type SessionKind, seatHolders, seatRoles } from "../session-states";
import type { LockedSession } from "./act-on-session.server";
import type { SessionInput } from "./session-form";

export type Candidate = { id: string; name: string; roles: StaffRole[] };

/** Who may sit where in such a session, by name. */
export async function listCandidates(kind: SessionKind): Promise<Record<SeatRole, Candidate[]>> {
  const roles = [...new Set(Object.values(seatHolders[kind]).flat())];
  const people = await prisma.user.findMany({
    where: { disabledAt: null, staffRoles: { hasSome: roles } },
    orderBy: [{ fullName: "asc" }, { id: "asc" }],
    take: 200,
    select: { id: true, fullName: true, staffRoles: true },
  });
  const of = (seat: SeatRole) =>
    people
      .filter((one) => one.staffRoles.some((role) => seatHolders[kind][seat].includes(role)))
      .map((one) => ({ id: one.id, name: one.fullName, roles: one.staffRoles }));
  return { chair: of("chair"), secretary: of("secretary"), member: of("member") };
}

const fields: Record<SeatRole, string> = {
  chair: "chair",
  secretary: "secretary",
  member: "members",
};

/** The seats that a form names, or what is wrong with them: each person once, each with a role for it. */
export async function seatsOf(
  tx: Tx,
  kind: SessionKind,
  { chair, secretary, members }: Pick<SessionInput, "chair" | "secretary" | "members">,
): Promise<{ seats: { userId: string; role: SeatRole }[]; wrong: FieldErrors | null }> {
  const ids: Record<SeatRole, string[]> = {
    chair: [chair],
    secretary: [secretary],
    // The chair's own box among the members says nothing new.
    member: [...new Set(members)].filter((id) => id !== chair),
  };
  const seats = seatRoles.flatMap((role) => ids[role].map((userId) => ({ userId, role })));
  const people = await tx.user.findMany({
    where: { id: { in: seats.map((seat) => seat.userId) }, disabledAt: null },
    select: { id: true, staffRoles: true },
  });
  const wrong: FieldErrors = {};
  for (const { userId, role } of seats) {
    const person = people.find((one) => one.id === userId);
    const fits = person?.staffRoles.some((one) => seatHolders[kind][role].includes(one));
    if (!fits) wrong[fields[role]] = { code: `${role}_unfit` };
    if (seats.filter((seat) => seat.userId === userId).length > 1) {
      wrong.secretary = { code: "secretary_votes" };
    }
  }
  return { seats, wrong: Object.keys(wrong).length > 0 ? wrong : null };
}

/** Who may not sit in a panel because of an appeal on its agenda: barred from it, or had part in the first decision. */
export async function excludedSeatFields(
  tx: Tx,
  { id, kind }: Pick<LockedSession, "id" | "kind">,
  seats: readonly { userId: string; role: SeatRole }[],
): Promise<FieldErrors | null> {
  if (kind !== "appeal_panel") return null;
  const items = await tx.agendaItem.findMany({
    where: { sessionId: id, state: "listed" },
    select: { applicationId: true },
  });
  const seated = seats.map((seat) => ({ ...seat, attendance: "expected" as const }));
  const wrong: FieldErrors = {};
  for (const { applicationId } of items) {
    for (const { userId } of await excludedSeats(tx, { kind, seats: seated }, applicationId)) {
      const role = seats.find((seat) => seat.userId === userId)?.role ?? "member";
      wrong[fields[role]] = { code: `${role}_excluded` };
    }
  }
  return Object.keys(wrong).length > 0 ? wrong : null;
}
