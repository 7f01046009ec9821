import type { Actor } from "~/features/accounts";
import { listSubmitted } from "~/features/applications/index.server";
import { forbidden } from "~/platform/http.server";
import type { Comparison } from "./candidate";
import { mostCompared } from "./compare-query";
import { comparesApplications, knowsHeldDecisions } from "./compare-readers";
import { readConditions, readScreenings, readTechnical } from "./read-checks.server";
import { readComparedScores } from "./read-compared-scores.server";

/**
 * Submitted applications side by side, in the order of the ids. Those that are not there for this person
 * are left out, whatever the reason, and only counted. 403 for those who compare none.
 */
export async function getComparison(actor: Actor, ids: readonly string[]): Promise<Comparison> {
  if (!comparesApplications(actor)) throw forbidden();
  const asked = [...new Set(ids)].slice(0, mostCompared);
  const submitted = await listSubmitted(actor, asked);
  const seen = submitted.map(({ id }) => id);
  const [scores, screenings, technical, conditions] = await Promise.all([
    readComparedScores(actor, seen),
    readScreenings(seen),
    readTechnical(submitted),
    readConditions(seen, knowsHeldDecisions(actor)),
  ]);
  const candidates = submitted.map((application) => ({
    ...application,
    scores: scores.get(application.id) ?? null,
    screening: screenings.get(application.id) ?? null,
    technical: technical.get(application.id) ?? null,
    conditions: conditions.get(application.id) ?? [],
  }));
  return { candidates, hidden: asked.length - candidates.length };
}
