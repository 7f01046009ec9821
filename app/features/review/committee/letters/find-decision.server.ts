import type { Actor } from "~/features/accounts";
import { reasonWords, wordsOfReason } from "~/features/applications/index.server";
import type { Prisma } from "~/generated/prisma/client";
import { prisma, type Tx } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import type { Condition, ConditionOwner } from "../ballot/proposal";
import type { DecisionOutcome } from "../outcomes";
import type { SessionKind } from "../session-states";
import { isId, readsCommittee } from "../sessions/act-on-session.server";
import { takesNoPart } from "../sessions/takes-no-part.server";

export const decisionParts = {
  conditions: { orderBy: { position: "asc" } },
  reason: reasonWords,
  application: {
    select: {
      number: true,
      title: true,
      status: true,
      organisation: { select: { name: true } },
    },
  },
  item: {
    select: {
      id: true,
      applicationId: true,
      position: true,
      session: { select: { id: true, number: true, kind: true } },
    },
  },
} as const;

type StoredCondition = { text: string; owner: string; dueOn: Date; proof: string };

export function toCondition({ text, owner, dueOn, proof }: StoredCondition): Condition {
  return {
    text,
    owner: owner as ConditionOwner,
    due: dueOn.toISOString().slice(0, 10),
    proof,
  };
}

type Stored = Prisma.DecisionGetPayload<{ include: typeof decisionParts }>;

/** A stored decision in the words of its feature. */
export const toDecision = (row: Stored) => ({
  ...row,
  outcome: row.outcome as DecisionOutcome,
  reason: wordsOfReason(row.reason),
  conditions: row.conditions.map(toCondition),
  session: { ...row.item.session, kind: row.item.session.kind as SessionKind },
});

export type DecisionFacts = ReturnType<typeof toDecision>;

/**
 * A decision with what it stands on, for those who read the committee's matters. 404 for whoever takes
 * no part in its item, and when there is none.
 */
export async function findDecision(
  actor: Actor,
  id: string,
  tx: Tx = prisma,
): Promise<DecisionFacts> {
  if (!readsCommittee(actor)) throw forbidden();
  const row = isId(id)
    ? await tx.decision.findUnique({ where: { id }, include: decisionParts })
    : null;
  if (!row || (await takesNoPart(tx, actor.userId, row.item))) throw notFound();
  return toDecision(row);
}
