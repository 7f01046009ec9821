import type { Tx } from "~/platform/db.server";

type Listener = (tx: Tx, unitIds: readonly string[]) => Promise<void>;

const listeners: Listener[] = [];

/** Named by features that stand below: called in the transaction in which units became free, or came to be. */
export function onSpaceFreed(listener: Listener): void {
  listeners.push(listener);
}

/** Tells the other features of units that somebody may be waiting for. */
export async function tellSpaceFreed(tx: Tx, unitIds: readonly string[]): Promise<void> {
  for (const listener of listeners) await listener(tx, unitIds);
}
