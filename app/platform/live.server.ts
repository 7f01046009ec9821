import type { Tx } from "./db.server";

/** The channel of PostgreSQL's NOTIFY on which all processes of the portal hear of changes. */
export const liveChannel = "imc_live";

/**
 * What changed, never the content: a reader who may see it asks for it anew.
 * `kind` is a word of the topic's owner, `ref` names the thing within the topic.
 */
export type LiveEvent = { topic: string; kind: string; ref?: string; by?: string };

/** What one person is told: their notices, and, by the database's own triggers, that what they may do has changed (`access`). */
export const personTopic = (userId: string) => `user:${userId}`;

/** Tells all processes of changes once the transaction commits; rolled back, nobody hears of them. */
export async function announce(tx: Tx, ...events: readonly LiveEvent[]): Promise<void> {
  if (events.length === 0) return;
  const told = events.map((event) => JSON.stringify(event));
  await tx.$executeRaw`select pg_notify(${liveChannel}, event) from unnest(${told}::text[]) as event`;
}
