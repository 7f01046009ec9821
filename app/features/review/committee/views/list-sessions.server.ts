import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { type Cursor, writeCursor } from "../cursor";
import type { SeatRole, SessionKind, SessionState } from "../session-states";
import { readsCommittee } from "../sessions/act-on-session.server";
import type { SessionList } from "./session-lists";

export type SessionRow = {
  id: string;
  number: string;
  kind: SessionKind;
  state: SessionState;
  heldAt: Date;
  place: string;
  items: number;
  seat: SeatRole | null;
};

const pageSize = 20;
const statesOf: Record<SessionList, SessionState[]> = {
  coming: ["planned", "frozen", "open"],
  held: ["closed", "signed"],
};

/** Sessions to come, the nearest first, or those held, the newest first; 403 for those who read none. */
export async function listSessions(
  actor: Actor,
  which: SessionList,
  after: Cursor | null,
): Promise<{ rows: SessionRow[]; next: string | null }> {
  if (!readsCommittee(actor)) throw forbidden();
  const [order, beyond] = which === "coming" ? (["asc", "gt"] as const) : (["desc", "lt"] as const);
  const found = await prisma.committeeSession.findMany({
    where: {
      state: { in: statesOf[which] },
      ...(after && {
        OR: [{ heldAt: { [beyond]: after.at } }, { heldAt: after.at, id: { [beyond]: after.id } }],
      }),
    },
    orderBy: [{ heldAt: order }, { id: order }],
    take: pageSize + 1,
    select: {
      id: true,
      number: true,
      kind: true,
      state: true,
      heldAt: true,
      place: true,
      seats: { where: { userId: actor.userId }, select: { role: true } },
      _count: { select: { agenda: true } },
    },
  });
  const shown = found.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ seats, _count, kind, ...row }) => ({
      ...row,
      kind: kind as SessionKind,
      items: _count.agenda,
      seat: seats[0]?.role ?? null,
    })),
    next: found.length > pageSize && last ? writeCursor({ at: last.heldAt, id: last.id }) : null,
  };
}
