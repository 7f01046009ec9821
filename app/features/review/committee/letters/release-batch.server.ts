import type { Actor } from "~/features/accounts";
import type { Refusal } from "~/platform/refusal";
import { findDecision } from "./find-decision.server";
import { releaseDecision } from "./release-decision.server";

/** What became of each letter of a batch; `refusal` is null where it went out. */
export type Released = { id: string; number: string; refusal: Refusal | null };

const most = 50;

/**
 * Announces several decisions, each in a transaction of its own: one that cannot be announced is
 * reported and stops no other.
 */
export async function releaseBatch(actor: Actor, ids: readonly string[]): Promise<Released[]> {
  const results: Released[] = [];
  for (const id of [...new Set(ids)].slice(0, most)) {
    results.push({ id, ...(await attempt(actor, id)) });
  }
  return results;
}

/** What does not exist for this person is one failure among others, not the end of the batch. */
async function attempt(actor: Actor, id: string): Promise<Omit<Released, "id">> {
  try {
    const { application } = await findDecision(actor, id);
    const result = await releaseDecision(actor, id);
    return { number: application.number ?? "", refusal: result.ok ? null : result.refusal };
  } catch (thrown) {
    if (!(thrown instanceof Response) || thrown.status !== 404) throw thrown;
    return { number: "", refusal: { code: "decision_unknown" } };
  }
}
