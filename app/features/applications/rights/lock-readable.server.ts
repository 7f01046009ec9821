import type { Actor } from "~/features/accounts";
import type { Tx } from "~/platform/db.server";
import { type LockedApplication, lockForPerson } from "../lifecycle/load-for-move.server";

/** The application under its lock, for whoever may read it; 404 for everybody else. */
export function lockReadable(tx: Tx, actor: Actor, id: string): Promise<LockedApplication> {
  return lockForPerson(tx, actor, id);
}
