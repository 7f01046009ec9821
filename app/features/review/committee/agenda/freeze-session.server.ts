import type { Actor } from "~/features/accounts";
import { contentHash, lockApplication } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { makePack } from "../pack/make-pack.server";
import { orderPrints } from "../prints/order-prints.server";
import { actOnSession } from "../sessions/act-on-session.server";
import { recordSession } from "../sessions/record-session.server";
import { tellPackReady, tellSession } from "../sessions/tell-members.server";
import { standsBefore } from "./change-agenda.server";
import { recuseAutomatically } from "./recuse-automatically.server";

/**
 * Fixes the agenda and keeps with each item what is true of its application now, under the SHA-256 of
 * its canonical form. What has left the stage meanwhile is dropped.
 */
export function freezeSession(actor: Actor, sessionId: string): Promise<Result> {
  return actOnSession(actor, sessionId, "freeze_session", async (tx, session) => {
    const items = await tx.agendaItem.findMany({
      where: { sessionId },
      orderBy: { applicationId: "asc" },
      select: { id: true, applicationId: true, position: true },
    });
    let kept = 0;
    const hashes: Record<string, string> = {};
    for (const item of items) {
      const application = await lockApplication(tx, item.applicationId);
      if (!application || !standsBefore(session, application)) {
        await tx.agendaItem.update({ where: { id: item.id }, data: { state: "dropped" } });
        continue;
      }
      const pack = await makePack(tx, item.applicationId);
      const packSha256 = contentHash(pack);
      await tx.agendaItem.update({ where: { id: item.id }, data: { pack, packSha256 } });
      await recuseAutomatically(tx, session, item);
      hashes[item.id] = packSha256;
      kept += 1;
    }
    if (kept === 0) return refuse("agenda_empty");
    await tx.committeeSession.update({
      where: { id: sessionId },
      data: { state: "frozen", frozenAt: now(), version: { increment: 1 } },
    });
    const others = session.seats.map((seat) => seat.userId).filter((id) => id !== actor.userId);
    await tellPackReady(tx, session, others);
    await tellSession(tx, session);
    await orderPrints(tx, sessionId, "pack");
    await recordSession(tx, actor, session, "session.frozen", {
      fromState: session.state,
      toState: "frozen",
      after: { packs: hashes },
    });
    return ok();
  });
}
