import type { Actor } from "~/features/accounts";
import { wordsOfReason } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import type { Count } from "../count-votes";
import { barredFromLetters } from "../letters/barred-from-letters.server";
import { decisionParts, toCondition } from "../letters/find-decision.server";
import { releasingRole } from "../letters/release-roles";
import { type DecisionOutcome, stepOf } from "../outcomes";
import { kindRows, type SessionKind } from "../session-states";
import { readsCommittee } from "../sessions/act-on-session.server";
import { barredFrom } from "../sessions/takes-no-part.server";

const most = 10;

export type ApplicationDecision = NonNullable<Awaited<ReturnType<typeof getApplicationDecision>>>;

/**
 * What committee and board hold of an application: where it is listed, what was voted, whether it was
 * announced. Null for those who do not read the committee's matters or take no part in this one.
 */
export async function getApplicationDecision(actor: Actor, applicationId: string) {
  if (!readsCommittee(actor)) return null;
  const [items, decisions, barred, first] = await Promise.all([
    prisma.agendaItem.findMany({
      where: { applicationId },
      orderBy: { session: { heldAt: "desc" } },
      take: most,
      select: {
        id: true,
        state: true,
        session: { select: { id: true, number: true, heldAt: true } },
        recusals: { where: { userId: actor.userId }, select: { userId: true } },
      },
    }),
    prisma.decision.findMany({
      where: { applicationId },
      orderBy: { decidedAt: "desc" },
      take: most,
      include: { ...decisionParts, ballot: { select: { count: true } } },
    }),
    barredFrom(actor.userId, [applicationId]),
    barredFromLetters(prisma, actor.userId, [{ applicationId, kind: "appeal_panel" }]),
  ]);
  if (barred.size > 0 || items.some((item) => item.recusals.length > 0)) return null;
  const pending = items.find((item) => item.state === "listed" || item.state === "voting");
  return {
    pending: pending ? { itemId: pending.id, ...pending.session } : null,
    decisions: decisions.map((row) => {
      const kind = row.item.session.kind as SessionKind;
      const outcome = row.outcome as DecisionOutcome;
      const why =
        first.has(applicationId) && kind === "appeal_panel"
          ? "barred_from_step"
          : whyNotRelease(actor, kind, row.application.status);
      return {
        id: row.id,
        state: row.state,
        intent: stepOf(kind, outcome).intent,
        outcome,
        reason: wordsOfReason(row.reason),
        reasons: row.reasons,
        conditions: row.conditions.map(toCondition),
        decidedAt: row.decidedAt,
        releasedAt: row.releasedAt,
        count: row.ballot.count as Count | null,
        session: { id: row.item.session.id, number: row.item.session.number },
        itemId: row.item.id,
        mayRelease: row.state === "held" && why === null,
        /** the refusal that this person would meet; null for what is not held */
        whyNot: row.state === "held" ? why : null,
      };
    }),
  };
}

function whyNotRelease(actor: Actor, kind: SessionKind, status: string): string | null {
  if (releasingRole(actor, kind) === undefined) return "forbidden";
  if (status === "clarification_requested") return "with_applicant";
  return status === kindRows[kind].status ? null : "decision_overtaken";
}

/** The step that is taken by announcing what was voted; undefined when nothing is held. */
export function announcedStep(decision: ApplicationDecision | null): string | undefined {
  return decision?.decisions.find((one) => one.state === "held")?.intent;
}
