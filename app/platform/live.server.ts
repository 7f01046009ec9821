import type { Tx } from "./db.server";

/** The channel of PostgreSQL's NOTIFY on which all processes of the portal hear of changes. */
export const liveChannel = "imc_live";

/**
 * What changed, never the content: a reader who may see it asks for it anew.
 * `kind` is a word of the topic's owner, `ref` names the thing within the topic.
 */
export type LiveEvent = { topic: string; kind: string; ref?: string; by?: string };

/** Tells all processes of a change once the transaction commits; rolled back, nobody hears of it. */
export async function announce(tx: Tx, ...events: readonly LiveEvent[]): Promise<void> {
  for (const event of events) {
    await tx.$executeRaw`select pg_notify(${liveChannel}, ${JSON.stringify(event)})`;
  }
}
