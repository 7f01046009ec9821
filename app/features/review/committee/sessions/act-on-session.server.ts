import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { type LockedApplication, lockApplication } from "~/features/applications/index.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { type Result, refuse } from "~/platform/refusal";
import {
  type AgendaState,
  committeeReaders,
  type SeatRole,
  type SessionAct,
  type SessionKind,
  type SessionState,
  type Towards,
  whyNot,
} from "../session-states";
import { takesNoPart } from "./takes-no-part.server";

export type Seat = {
  userId: string;
  role: SeatRole;
  attendance: "expected" | "present" | "absent";
};

/** A session held by this transaction, and what the actor is towards it. */
export type LockedSession = {
  id: string;
  kind: SessionKind;
  number: string;
  state: SessionState;
  voting: "open" | "secret";
  version: number;
  heldAt: Date;
  place: string;
  thresholdsVersion: number;
  seats: Seat[];
  person: Towards;
};

export type LockedItem = {
  id: string;
  applicationId: string;
  position: number;
  state: AgendaState;
  version: number;
};

export function readsCommittee(actor: Pick<Actor, "staffRoles">): boolean {
  return actor.staffRoles.some((role) => committeeReaders.includes(role));
}

/** Whether an id can be one at all; anything else is found nowhere. */
export const isId = (id: string) => z.uuid().safeParse(id).success;

/** Locks a session: of two commands on it one waits and then sees what the other did. 404 when there is none. */
export async function lockSession(tx: Tx, actor: Actor, id: string): Promise<LockedSession> {
  if (!readsCommittee(actor)) throw forbidden();
  if (!isId(id)) throw notFound();
  await tx.$queryRaw`select 1 from committee_session where id = ${id}::uuid for update`;
  const row = await tx.committeeSession.findUnique({
    where: { id },
    include: { seats: { orderBy: [{ role: "asc" }, { userId: "asc" }] } },
  });
  if (!row) throw notFound();
  const seat = row.seats.find((one) => one.userId === actor.userId)?.role ?? null;
  return { ...row, kind: row.kind, person: { seat, roles: actor.staffRoles } };
}

/** Does something with a session that the table allows this person now, in one transaction. */
export function actOnSession<T>(
  actor: Actor,
  id: string,
  act: SessionAct,
  does: (tx: Tx, session: LockedSession) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(async (tx) => {
    const session = await lockSession(tx, actor, id);
    const why = whyNot(act, session.person, session.state);
    return why ? refuse(why) : does(tx, session);
  });
}

export type ItemAddress = { sessionId: string; itemId: string };

/**
 * Does something with an item of a session that the table allows this person now, in one transaction
 * and with its application locked. For whoever takes no part in it the item does not exist.
 */
export function actOnItem<T>(
  actor: Actor,
  { sessionId, itemId }: ItemAddress,
  act: SessionAct,
  does: (
    tx: Tx,
    on: { session: LockedSession; item: LockedItem; application: LockedApplication },
  ) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(async (tx) => {
    const session = await lockSession(tx, actor, sessionId);
    // Whose it never is learns no more than that.
    if (whyNot(act, session.person, session.state) === "forbidden") return refuse("forbidden");
    const item = isId(itemId)
      ? await tx.agendaItem.findFirst({
          where: { id: itemId, sessionId },
          select: { id: true, applicationId: true, position: true, state: true, version: true },
        })
      : null;
    if (!item || (await takesNoPart(tx, actor.userId, item))) throw notFound();
    const why = whyNot(act, session.person, session.state, item.state);
    if (why) return refuse(why);
    const application = await lockApplication(tx, item.applicationId);
    if (!application) throw notFound();
    return does(tx, { session, item, application });
  });
}
