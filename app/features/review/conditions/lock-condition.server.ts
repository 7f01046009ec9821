import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { type LockedApplication, lockReadable } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { ConditionOwner } from "../committee/ballot/proposal";
import { type ConditionState, sideOf } from "./condition-states";

export type LockedCondition = {
  id: string;
  text: string;
  owner: ConditionOwner;
  state: ConditionState;
  version: number;
};

/**
 * A condition in force of this application, with the application locked and the roles in which the person
 * acts on it; 404 where there is none for them.
 */
export async function lockCondition(
  tx: Tx,
  actor: Actor,
  { applicationId, conditionId }: { applicationId: string; conditionId: string },
): Promise<{
  application: LockedApplication;
  roles: readonly string[];
  condition: LockedCondition;
}> {
  const application = await lockReadable(tx, actor, applicationId);
  const condition = z.uuid().safeParse(conditionId).success
    ? await tx.decisionCondition.findFirst({
        where: { id: conditionId, decision: { applicationId }, inForceAt: { not: null } },
        select: { id: true, text: true, owner: true, state: true, version: true },
      })
    : null;
  if (!condition) throw notFound();
  return { application, roles: sideOf(application.roles), condition };
}
