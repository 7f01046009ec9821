import { randomUUID } from "node:crypto";
import type { Actor } from "~/features/accounts";
import { defaultSettings } from "~/features/scenarios";
import { startRun, workRun } from "~/features/scenarios/index.server";

/** As long as a demo may be kept waiting; what is found by then is shown. */
const settings = { ...defaultSettings, gap: 2, seconds: 15 };

/** A proposal for a scenario that has been searched for to its end. */
export async function seedProposal(leasing: Actor, scenarioId: string): Promise<void> {
  const key = randomUUID();
  const started = await startRun(leasing, { scenarioId, key, settings });
  if (!started.ok) throw new Error(`refused: ${started.refusal.code}`);
  await workRun(key, { number: 1, last: false });
}
