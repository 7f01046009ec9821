import type { Actor } from "~/features/accounts";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { actOnItem, type ItemAddress } from "../sessions/act-on-session.server";
import { recordSession } from "../sessions/record-session.server";
import { tellSession } from "../sessions/tell-members.server";

export const discussionLimit = 10_000;

/** Keeps what was said about an item, for the minutes. A save from an outdated page is refused. */
export function noteDiscussion(
  actor: Actor,
  at: ItemAddress,
  { text, version }: { text: string; version: number },
): Promise<Result> {
  return actOnItem(actor, at, "note_discussion", async (tx, { session, item, application }) => {
    if (item.version !== version) return refuse("stale");
    if (text.length > discussionLimit) {
      return invalid({ discussion: { code: "text_too_long", params: { limit: discussionLimit } } });
    }
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { discussion: text.trim(), version: { increment: 1 } },
    });
    await tellSession(tx, session);
    await recordSession(tx, actor, session, "session.discussion_noted", {
      after: { application: application.number, length: text.trim().length },
    });
    return ok();
  });
}
