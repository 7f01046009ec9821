import type { Actor } from "~/features/accounts";
import { ok, type Result } from "~/platform/refusal";
import { actOnItem, type ItemAddress } from "../sessions/act-on-session.server";
import { recordSession } from "../sessions/record-session.server";
import { tellSession } from "../sessions/tell-members.server";

/** Leaves an item to another session, e.g. for want of a quorum. */
export function postponeItem(actor: Actor, at: ItemAddress): Promise<Result> {
  return actOnItem(actor, at, "postpone_item", async (tx, { session, item, application }) => {
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { state: "postponed", version: { increment: 1 } },
    });
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.item_postponed", {
      after: { application: application.number },
    });
    return ok();
  });
}
