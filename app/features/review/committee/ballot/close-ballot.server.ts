import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { rulesAt } from "../../rules/rules.server";
import { standsBefore } from "../agenda/change-agenda.server";
import { recuseAutomatically } from "../agenda/recuse-automatically.server";
import { type BallotResult, type Choice, countVotes, marksOf } from "../count-votes";
import { actOnItem, type ItemAddress, type LockedSession } from "../sessions/act-on-session.server";
import { actingRole } from "../sessions/record-session.server";
import { tellSession } from "../sessions/tell-members.server";
import { holdDecision } from "./hold-decision.server";
import { itemRoll } from "./item-roll.server";

export type ClosedAs = BallotResult | "annulled";

/**
 * Counts a ballot and closes it. Carried, its proposal becomes the decision, held until its letter goes
 * out; not carried or without a quorum, another proposal may follow. A ballot is annulled when the
 * application left the stage under it, or when somebody voted who may not any more.
 */
export function closeBallot(
  actor: Actor,
  at: ItemAddress,
  ballotId: string,
): Promise<Result<{ result: ClosedAs }>> {
  return actOnItem(actor, at, "close_ballot", async (tx, { session, item, application }) => {
    const ballot = await tx.ballot.findFirst({ where: { itemId: item.id, closedAt: null } });
    if (!ballot || ballot.id !== ballotId) return refuse("ballot_closed");
    await recuseAutomatically(tx, session, item);
    const before = standsBefore(session, application);
    const { count, result, spoiled } = await countBallot(tx, session, item.id, ballot.id);
    const as: ClosedAs = !before || spoiled ? "annulled" : result;
    await tx.ballot.update({
      where: { id: ballot.id },
      data: { closedAt: now(), result: as, count },
    });
    if (as === "carried") await holdDecision(tx, actor, { session, item, application, ballot });
    // With the applicant it is put off; once it is withdrawn or decided there is nothing to put off.
    const asked = application.facts.status === "clarification_requested";
    const left = asked ? "postponed" : "dropped";
    await tx.agendaItem.update({
      where: { id: item.id },
      data: {
        state: as === "carried" ? "decided" : before ? "listed" : left,
        version: { increment: 1 },
      },
    });
    await tellSession(tx, session);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: actingRole(actor, session),
      action: "ballot.closed",
      subjectType: "ballot",
      subjectId: ballot.id,
      after: {
        session: session.number,
        application: application.number,
        seq: ballot.seq,
        result: as,
      },
    });
    return ok({ result: as });
  });
}

/** `spoiled`: a vote of somebody who takes no part any more cannot be told from the others. */
async function countBallot(tx: Tx, session: LockedSession, itemId: string, ballotId: string) {
  const of = { where: { ballotId } };
  const votes = await tx.vote.findMany({ ...of, select: { userId: true, choice: true } });
  const papers = await tx.ballotPaper.findMany({ ...of, select: { choice: true } });
  const marks = marksOf(await rulesAt("thresholds", session.thresholdsVersion, tx));
  const roll = await itemRoll(tx, session, itemId);
  const spoiled = votes.some((vote) => roll.excludedIds.has(vote.userId));
  const lawful = votes.filter((vote) => !roll.excludedIds.has(vote.userId));
  const secret = session.voting === "secret";
  const open = lawful.flatMap(({ choice }) => (choice ? [choice as Choice] : []));
  const cast = secret ? (spoiled ? [] : papers.map((paper) => paper.choice as Choice)) : open;
  return { ...countVotes(roll, cast, marks), spoiled };
}
