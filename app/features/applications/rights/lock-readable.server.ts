import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { mayRead, rolesTowards } from "../access";
import { type LockedApplication, lockApplication } from "../lifecycle/load-for-move.server";
import { isBarred } from "./reading-rights.server";

/** An application as one person may act on it. */
export type ReadableApplication = LockedApplication & { roles: string[] };

/**
 * The application under its lock, for whoever may read it, with the roles they hold towards it; 404 for
 * everybody else.
 */
export async function lockReadable(tx: Tx, actor: Actor, id: string): Promise<ReadableApplication> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const application = await lockApplication(tx, id);
  if (!application) throw notFound();
  // Asked once the row is held: whoever was barred meanwhile is.
  const barred = await isBarred(tx, { applicationId: id, userId: actor.userId });
  if (!mayRead(actor, { ...application, barred })) throw notFound();
  return { ...application, roles: rolesTowards(actor, { ...application, barred }) };
}
