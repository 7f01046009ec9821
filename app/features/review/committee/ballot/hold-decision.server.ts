import type { Actor } from "~/features/accounts";
import { clearStep, type LockedApplication } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { currentRules } from "../../rules/rules.server";
import { type DecisionOutcome, stepOf } from "../outcomes";
import type { LockedItem, LockedSession } from "../sessions/act-on-session.server";
import { actingRole } from "../sessions/record-session.server";
import { barFromAppeal } from "./bar-from-appeal.server";
import { conditionsSchema } from "./proposal";

type Carried = {
  id: string;
  proposal: string;
  reasonCode: string | null;
  reasonVersion: number | null;
  reasons: string;
  conditions: unknown;
};

/**
 * A carried proposal becomes the decision of its application, held: its status does not change before
 * the letter goes out. Only the voted outcome may be announced, and whoever had part in it takes none in an appeal.
 */
export async function holdDecision(
  tx: Tx,
  actor: Actor,
  {
    session,
    item,
    application,
    ballot,
  }: {
    session: LockedSession;
    item: LockedItem;
    application: LockedApplication;
    ballot: Carried;
  },
): Promise<void> {
  const outcome = ballot.proposal as DecisionOutcome;
  const { version: lettersVersion } = await currentRules(tx, "letters");
  const chair = session.seats.find((seat) => seat.role === "chair")?.userId ?? actor.userId;
  const conditions = conditionsSchema.parse(ballot.conditions);
  const decision = await tx.decision.create({
    data: {
      itemId: item.id,
      ballotId: ballot.id,
      applicationId: item.applicationId,
      outcome,
      reasonCode: ballot.reasonCode,
      reasonVersion: ballot.reasonVersion,
      reasons: ballot.reasons,
      decidedAt: now(),
      decidedById: chair,
      lettersVersion,
      conditions: {
        createMany: {
          data: conditions.map(({ text, owner, due, proof }, index) => ({
            position: index + 1,
            text,
            owner,
            dueOn: new Date(`${due}T00:00:00Z`),
            proof,
          })),
        },
      },
    },
  });
  const applicationId = item.applicationId;
  await clearStep(tx, { applicationId, ...stepOf(session.kind, outcome), by: actor.userId });
  if (session.kind !== "appeal_panel") {
    await barFromAppeal(tx, actor, { session, item, application });
  }
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: actingRole(actor, session),
    action: "decision.held",
    subjectType: "decision",
    subjectId: decision.id,
    toState: "held",
    after: { session: session.number, application: application.number },
  });
}
