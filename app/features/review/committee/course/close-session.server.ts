import type { Actor } from "~/features/accounts";
import { contentHash } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { makeMinutes } from "../minutes/make-minutes.server";
import { kindRows } from "../session-states";
import { actOnSession, type LockedSession } from "../sessions/act-on-session.server";
import { recordSession } from "../sessions/record-session.server";
import { askToSign, tellSession } from "../sessions/tell-members.server";

/**
 * Closes a session without an open ballot and writes its minutes. Who never came was absent; what was
 * not decided is left to another session, and what left the stage meanwhile is dropped.
 */
export function closeSession(actor: Actor, sessionId: string): Promise<Result> {
  return actOnSession(actor, sessionId, "close_session", async (tx, session) => {
    const open = await tx.agendaItem.count({ where: { sessionId, state: "voting" } });
    if (open > 0) return refuse("ballot_open");
    await tx.committeeSeat.updateMany({
      where: { sessionId, attendance: "expected" },
      data: { attendance: "absent" },
    });
    await leaveUndecided(tx, session);
    const body = await makeMinutes(tx, session);
    const sha256 = contentHash(body);
    await tx.minutes.create({ data: { sessionId, body, sha256, madeAt: now() } });
    await tx.committeeSession.update({
      where: { id: sessionId },
      data: { state: "closed", closedAt: now(), version: { increment: 1 } },
    });
    const signers = session.seats.filter((seat) => seat.role !== "member");
    await askToSign(
      tx,
      session,
      signers.map((seat) => seat.userId),
    );
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.closed", {
      fromState: session.state,
      toState: "closed",
      after: { sha256 },
    });
    return ok();
  });
}

async function leaveUndecided(tx: Tx, session: LockedSession): Promise<void> {
  const listed = await tx.agendaItem.findMany({
    where: { sessionId: session.id, state: "listed" },
    select: { id: true, application: { select: { status: true } } },
  });
  const waiting: string[] = [kindRows[session.kind].status, "clarification_requested"];
  const put = (state: "postponed" | "dropped", waits: boolean) =>
    tx.agendaItem.updateMany({
      where: {
        id: {
          in: listed
            .filter((item) => waiting.includes(item.application.status) === waits)
            .map((item) => item.id),
        },
      },
      data: { state, version: { increment: 1 } },
    });
  await put("postponed", true);
  await put("dropped", false);
}
