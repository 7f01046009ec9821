import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { actOnItem, type ItemAddress } from "../sessions/act-on-session.server";
import { recordSession } from "../sessions/record-session.server";
import { tellSession } from "../sessions/tell-members.server";

export const recusalNoteLimit = 1_000;

/** A member withdraws from an item by their own wish, for good; not after having voted on what is open. */
export function recuse(actor: Actor, at: ItemAddress, note: string): Promise<Result> {
  return actOnItem(actor, at, "recuse", async (tx, { session, item, application }) => {
    if (note.length > recusalNoteLimit) {
      return invalid({ note: { code: "text_too_long", params: { limit: recusalNoteLimit } } });
    }
    const voted = await tx.vote.count({
      where: { userId: actor.userId, ballot: { itemId: item.id, closedAt: null } },
    });
    if (voted > 0) return refuse("already_voted");
    await tx.itemRecusal.create({
      data: {
        itemId: item.id,
        userId: actor.userId,
        ground: "own_wish",
        note: note.trim(),
        recusedAt: now(),
      },
    });
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.recused", {
      after: { application: application.number, ground: "own_wish" },
      comment: note.trim() || null,
    });
    return ok();
  });
}
