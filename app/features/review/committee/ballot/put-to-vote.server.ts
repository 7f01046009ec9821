import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { readReasons } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { rulesAt } from "../../rules/rules.server";
import { standsBefore } from "../agenda/change-agenda.server";
import { recuseAutomatically } from "../agenda/recuse-automatically.server";
import { hasQuorum, marksOf, quorumNeeds } from "../count-votes";
import { actOnItem, type ItemAddress } from "../sessions/act-on-session.server";
import { actingRole } from "../sessions/record-session.server";
import { tellSession } from "../sessions/tell-members.server";
import { itemRoll } from "./item-roll.server";
import { checkProposal, type TypedProposal } from "./proposal";

/**
 * Opens a ballot on a proposal: only with a quorum of those who take part in the item, and only while
 * the application lies before the body, not with its applicant.
 */
export function putToVote(
  actor: Actor,
  at: ItemAddress,
  { typed, version }: { typed: TypedProposal; version: number },
): Promise<Result<{ ballotId: string }>> {
  return actOnItem(actor, at, "put_to_vote", async (tx, { session, item, application }) => {
    if (item.version !== version) return refuse("stale");
    if (!standsBefore(session, application)) return refuse("left_session");
    const known = await readReasons(tx);
    const checked = checkProposal(session.kind, typed, moscowDay(now()), known.reasons);
    if (!checked.ok) return checked;
    await recuseAutomatically(tx, session, item);
    const roll = await itemRoll(tx, session, item.id);
    const { quorum } = marksOf(await rulesAt("thresholds", session.thresholdsVersion, tx));
    if (!hasQuorum(roll, quorum)) {
      const { present, entitled } = roll;
      return refuse("no_quorum", { present, entitled, needed: quorumNeeds(entitled, quorum) });
    }
    const { outcome, reasonCode, reasons, conditions } = checked.value;
    const seq = (await tx.ballot.count({ where: { itemId: item.id } })) + 1;
    const ballot = await tx.ballot.create({
      data: {
        itemId: item.id,
        seq,
        proposal: outcome,
        reasonCode,
        reasonVersion: reasonCode ? known.version : null,
        reasons,
        conditions,
        openedAt: now(),
        openedById: actor.userId,
      },
    });
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { state: "voting", version: { increment: 1 } },
    });
    await tellSession(tx, session);
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: actingRole(actor, session),
      action: "ballot.opened",
      subjectType: "ballot",
      subjectId: ballot.id,
      after: { session: session.number, application: application.number, seq },
    });
    return ok({ ballotId: ballot.id });
  });
}
