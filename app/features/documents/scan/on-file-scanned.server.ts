import type { Tx } from "~/platform/db.server";

export type ScannedFile = { fileId: string; scan: "clean" | "infected" | "delayed" };
type Listener = (tx: Tx, file: ScannedFile) => Promise<void>;

const listeners: Listener[] = [];

/** Calls `listener` in the transaction that records a verdict, for features that know where a file is used. */
export function onFileScanned(listener: Listener): void {
  listeners.push(listener);
}

/** Tells all listeners of a verdict, or that it will be long in coming. */
export async function tellFileScanned(tx: Tx, file: ScannedFile): Promise<void> {
  for (const listener of listeners) await listener(tx, file);
}
