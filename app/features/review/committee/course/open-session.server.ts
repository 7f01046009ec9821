import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { ok, type Result } from "~/platform/refusal";
import { actOnSession } from "../sessions/act-on-session.server";
import { recordSession } from "../sessions/record-session.server";
import { tellSession } from "../sessions/tell-members.server";

/** Opens a session: from now on attendance is noted and proposals are put to the vote. */
export function openSession(actor: Actor, sessionId: string): Promise<Result> {
  return actOnSession(actor, sessionId, "open_session", async (tx, session) => {
    await tx.committeeSession.update({
      where: { id: sessionId },
      data: { state: "open", openedAt: now(), version: { increment: 1 } },
    });
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.opened", {
      fromState: session.state,
      toState: "open",
    });
    return ok();
  });
}
