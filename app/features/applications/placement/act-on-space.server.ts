import type { Actor } from "~/features/accounts";
import { type By, inSiteTransaction } from "~/features/site/index.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import type { Result } from "~/platform/refusal";
import type { Values } from "../form/types";
import { applicationTopics } from "../live-topics";
import { lockReadable, type ReadableApplication } from "../rights/lock-readable.server";
import { demandsOf, type PhaseDemand } from "./demands";

export type OnSpace = { application: ReadableApplication; by: By; demands: PhaseDemand[] };

/** What the newest version of an application asks of the site. */
export async function readDemands(tx: Tx, applicationId: string): Promise<PhaseDemand[]> {
  const newest = await tx.submission.findFirst({
    where: { applicationId },
    orderBy: { version: "desc" },
    select: { answers: true },
  });
  return newest ? demandsOf(newest.answers as Values) : [];
}

/**
 * Does something with the space of an application that is locked for it, in one transaction. 404 for
 * whoever may not read it.
 */
export function actOnSpace<T>(
  actor: Actor,
  applicationId: string,
  does: (tx: Tx, on: OnSpace) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inSiteTransaction(async (tx) => {
    const application = await lockReadable(tx, actor, applicationId);
    const by = { userId: actor.userId, roles: application.roles };
    await announce(tx, {
      topic: applicationTopics.staff(applicationId),
      kind: "space",
      ref: applicationId,
    });
    const demands = await readDemands(tx, applicationId);
    return does(tx, { application, by, demands });
  });
}
