import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { standsBefore } from "../agenda/change-agenda.server";
import type { Choice } from "../count-votes";
import { actOnItem, type ItemAddress } from "../sessions/act-on-session.server";
import { actingRole } from "../sessions/record-session.server";
import { tellSession } from "../sessions/tell-members.server";
import { itemRoll } from "./item-roll.server";

const choices: readonly Choice[] = ["for", "against", "abstain"];

/**
 * Casts the actor's vote in the open ballot, once and for good. In a secret ballot it is kept that they
 * voted, and apart from it, without name or time, a paper with the choice. The audit never has the choice.
 */
export function castVote(
  actor: Actor,
  at: ItemAddress,
  vote: { ballotId: string; choice: string },
): Promise<Result> {
  return actOnItem(actor, at, "cast_vote", async (tx, { session, item, application }) => {
    const ballot = await tx.ballot.findFirst({
      where: { itemId: item.id, closedAt: null },
      include: { votes: { where: { userId: actor.userId } } },
    });
    if (!ballot || ballot.id !== vote.ballotId) return refuse("ballot_closed");
    if (ballot.votes.length > 0) return refuse("already_voted");
    if (!standsBefore(session, application)) return refuse("left_session");
    const roll = await itemRoll(tx, session, item.id);
    // Whoever checked it in may have done so after the item was listed.
    if (application.facts.screenedById === actor.userId) return refuse("four_eyes");
    if (!roll.presentIds.includes(actor.userId)) return refuse("not_present");
    const choice = choices.find((one) => one === vote.choice);
    if (!choice) return invalid({ choice: { code: "choice_required" } });
    const secret = session.voting === "secret";
    await tx.vote.create({
      data: {
        ballotId: ballot.id,
        userId: actor.userId,
        castAt: now(),
        choice: secret ? null : choice,
      },
    });
    if (secret) await tx.ballotPaper.create({ data: { ballotId: ballot.id, choice } });
    await tellSession(tx, session);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: actingRole(actor, session),
      action: "ballot.vote_cast",
      subjectType: "ballot",
      subjectId: ballot.id,
      after: { session: session.number, application: application.number, seq: ballot.seq },
    });
    return ok();
  });
}
