import type { Actor } from "~/features/accounts";
import { moveByStaff } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { refuse } from "~/platform/refusal";
import { releaseDecision } from "../letters/release-decision.server";
import { type DecisionOutcome, intentsOf, stepOf } from "../outcomes";
import { type SessionKind, sessionKinds } from "../session-states";
import { isId, readsCommittee } from "../sessions/act-on-session.server";

type Posted = Awaited<ReturnType<typeof moveByStaff>>;

const decides: readonly unknown[] = sessionKinds.flatMap(intentsOf);

/**
 * Takes the step that a form of the staff's pages asks for. The step of a voted decision announces it,
 * with the reasons that were voted, if the outcome is the voted one; every other step is the lifecycle's alone.
 */
export async function postStaffStep(actor: Actor, id: string, form: FormData): Promise<Posted> {
  const intent = form.get("intent");
  const held =
    decides.includes(intent) && isId(id) && readsCommittee(actor)
      ? await prisma.decision.findFirst({
          where: {
            applicationId: id,
            state: "held",
            application: { readingRights: { none: { userId: actor.userId, kind: "barred" } } },
            item: { recusals: { none: { userId: actor.userId } } },
          },
          select: {
            id: true,
            outcome: true,
            item: { select: { session: { select: { kind: true } } } },
          },
        })
      : null;
  if (!held) return moveByStaff(actor, id, form);
  const step = stepOf(held.item.session.kind as SessionKind, held.outcome as DecisionOutcome);
  const voted = intent === step.intent && (!step.outcome || form.get("outcome") === step.outcome);
  const result = voted ? await releaseDecision(actor, held.id) : refuse("other_outcome");
  const outcome = form.get("outcome");
  const typed = {
    intent: String(intent),
    outcome: typeof outcome === "string" ? outcome.slice(0, 40) : "",
    reason_code: "",
    comment: "",
    questions: [],
  };
  return { typed, result };
}
