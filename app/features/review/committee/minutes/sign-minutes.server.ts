import type { Actor } from "~/features/accounts";
import { contentHash } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { orderPrints } from "../prints/order-prints.server";
import { actOnSession } from "../sessions/act-on-session.server";
import { recordSession } from "../sessions/record-session.server";
import { tellSession } from "../sessions/tell-members.server";

/**
 * A simple signature under the minutes: who, when, and the hash of what was read. A hash that is not
 * that of the stored minutes is refused. With the second signature the minutes are signed and printed.
 */
export function signMinutes(actor: Actor, sessionId: string, sha256: string): Promise<Result> {
  return actOnSession(actor, sessionId, "sign_minutes", async (tx, session) => {
    const minutes = await tx.minutes.findUniqueOrThrow({
      where: { sessionId },
      include: { signatures: true },
    });
    if (minutes.sha256 !== sha256 || contentHash(minutes.body) !== sha256) {
      return refuse("stale_minutes");
    }
    const role = session.person.seat;
    if (!role) return refuse("forbidden");
    if (minutes.signatures.some((one) => one.role === role)) return refuse("already_signed");
    await tx.minutesSignature.create({
      data: { sessionId, userId: actor.userId, role, sha256, signedAt: now() },
    });
    const whole = minutes.signatures.length === 1;
    if (whole) {
      await tx.committeeSession.update({
        where: { id: sessionId },
        data: { state: "signed", version: { increment: 1 } },
      });
      await orderPrints(tx, sessionId, "minutes");
    }
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.minutes_signed", {
      fromState: session.state,
      toState: whole ? "signed" : session.state,
      after: { sha256, role },
    });
    return ok();
  });
}
