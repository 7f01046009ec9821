import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { rulesAt } from "../../rules/rules.server";
import { marksOf } from "../count-votes";
import type { SessionKind, Towards } from "../session-states";
import { isId, readsCommittee } from "../sessions/act-on-session.server";

export type SessionHead = Awaited<ReturnType<typeof readSession>>;

/** A session with its seats and marks, and what the reader is towards it. 404 when there is none. */
export async function readSession(actor: Actor, id: string) {
  if (!readsCommittee(actor)) throw forbidden();
  const row = isId(id)
    ? await prisma.committeeSession.findUnique({
        where: { id },
        include: {
          seats: {
            orderBy: [{ role: "asc" }, { user: { fullName: "asc" } }],
            include: { user: { select: { fullName: true } } },
          },
        },
      })
    : null;
  if (!row) throw notFound();
  const { seats, thresholdsVersion, ...session } = row;
  const marks = marksOf(await rulesAt("thresholds", thresholdsVersion));
  const seat = seats.find((one) => one.userId === actor.userId)?.role ?? null;
  const person: Towards = { seat, roles: actor.staffRoles };
  return {
    ...session,
    kind: row.kind as SessionKind,
    ...marks,
    person,
    seats: seats.map(({ user, userId, role, attendance }) => ({
      userId,
      name: user.fullName,
      role,
      attendance,
    })),
  };
}
