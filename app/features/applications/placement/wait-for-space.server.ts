import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { managesSite, siteTopic } from "~/features/site";
import type { By } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { actOnSpace } from "./act-on-space.server";
import { askToLook } from "./look-for-waiting.server";
import { standsFor } from "./standing";

type Phase = { applicationId: string; phase: number };

async function record(tx: Tx, by: By, { applicationId, phase }: Phase, action: "joined" | "left") {
  await announce(tx, { topic: siteTopic, kind: "waiting", ref: applicationId });
  await recordAudit(tx, {
    actorId: by.userId,
    actorRole: by.userId ? "leasing_manager" : "clock",
    action: `waiting.${action}`,
    subjectType: "application",
    subjectId: applicationId,
    after: { phase },
  });
}

/** Puts a phase on the waiting list; what is in its way is looked for at once, and whenever space frees. */
export function joinList(actor: Actor, applicationId: string, phase: number): Promise<Result> {
  return actOnSpace(actor, applicationId, async (tx, { application, by, demands }) => {
    if (!managesSite(actor)) return refuse("forbidden");
    if (!standsFor("request", application.facts.status)) return refuse("wrong_status");
    if (!demands.some((one) => one.phase === phase)) return refuse("phase_unknown");
    const { count } = await tx.waiting.createMany({
      data: [
        { applicationId, phase, since: now(), byId: actor.userId, reasons: [], checkedAt: now() },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return ok();
    await askToLook(tx, null);
    await record(tx, by, { applicationId, phase }, "joined");
    return ok();
  });
}

/** Takes a phase off the waiting list. */
export function leaveListBy(actor: Actor, applicationId: string, phase: number): Promise<Result> {
  return actOnSpace(actor, applicationId, async (tx, { by }) => {
    if (!managesSite(actor)) return refuse("forbidden");
    await leaveList(tx, by, { applicationId, phase });
    return ok();
  });
}

/** Nobody looks for space for the phase any more; nothing happens when nobody did. */
export async function leaveList(tx: Tx, by: By, of: Phase): Promise<void> {
  const { count } = await tx.waiting.deleteMany({ where: of });
  if (count > 0) await record(tx, by, of, "left");
}
