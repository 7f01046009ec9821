import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { mayRead } from "../access";
import { type LockedApplication, lockApplication } from "../lifecycle/load-for-move.server";

/** The application under its lock, for whoever may read it; 404 for everybody else. */
export async function lockReadable(tx: Tx, actor: Actor, id: string): Promise<LockedApplication> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const application = await lockApplication(tx, id);
  if (!application || !mayRead(actor, application)) throw notFound();
  return application;
}
