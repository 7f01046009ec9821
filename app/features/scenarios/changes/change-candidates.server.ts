import type { Actor } from "~/features/accounts";
import { findSubmittedByNumber, listSubmitted } from "~/features/applications/index.server";
import { inTransaction } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { mostCandidates } from "../scenario-states";
import { lockScenario, recordChange, type ScenarioRef, whyNotChange } from "./lock-scenario.server";

/** Takes applications into a scenario, by their ids and one by its number; who is in it already stays. */
export async function addCandidates(
  actor: Actor,
  ref: ScenarioRef,
  { ids, number }: { ids: readonly string[]; number: string },
): Promise<Result> {
  const byNumber = number ? await findSubmittedByNumber(actor, number.slice(0, 40)) : null;
  const asked = [...ids, ...(byNumber ? [byNumber] : [])];
  const readable = await listSubmitted(actor, asked);
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, ref.id);
    if (!locked.ok) return locked;
    if (number && !byNumber) return invalid({ number: { code: "no_such_number" } });
    if (asked.length === 0) return invalid({ number: { code: "nobody_chosen" } });
    const there = await tx.scenarioCandidate.findMany({
      where: { scenarioId: ref.id },
      select: { applicationId: true, position: true },
    });
    const fresh = readable.filter(({ id }) => !there.some((one) => one.applicationId === id));
    if (fresh.length === 0) return ok();
    const why = whyNotChange(locked.value, ref);
    if (why) return why;
    if (there.length + fresh.length > mostCandidates) {
      return invalid({ number: { code: "too_many", params: { most: mostCandidates } } });
    }
    const next = Math.max(-1, ...there.map(({ position }) => position)) + 1;
    await tx.scenarioCandidate.createMany({
      data: fresh.map(({ id }, index) => ({
        scenarioId: ref.id,
        applicationId: id,
        position: next + index,
      })),
    });
    await recordChange(tx, actor, locked.value, {
      action: "scenario.candidates_changed",
      about: fresh.map((one) => one.id),
      after: { added: true },
    });
    return ok();
  });
}

/** Takes an application out of a scenario with all that it is given there. */
export async function removeCandidate(
  actor: Actor,
  ref: ScenarioRef,
  applicationId: string,
): Promise<Result> {
  const [application] = await listSubmitted(actor, [applicationId]);
  return inTransaction(async (tx) => {
    const locked = await lockScenario(tx, actor, ref.id);
    if (!locked.ok) return locked;
    if (!application) return refuse("candidate_unknown");
    const of = { scenarioId: ref.id, applicationId };
    const there = await tx.scenarioCandidate.count({ where: of });
    if (there === 0) return ok();
    const why = whyNotChange(locked.value, ref);
    if (why) return why;
    await tx.scenarioPlacement.deleteMany({ where: of });
    await tx.scenarioCandidate.deleteMany({ where: of });
    await recordChange(tx, actor, locked.value, {
      action: "scenario.candidates_changed",
      about: [applicationId],
      after: { added: false },
    });
    return ok();
  });
}
