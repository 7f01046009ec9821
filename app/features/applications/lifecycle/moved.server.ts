import type { Tx } from "~/platform/db.server";
import type { ApplicationStatus } from "./status";

/** A step that was taken, as those are told whose own records follow from it. */
export type Moved = {
  applicationId: string;
  number: string | null;
  title: string;
  from: ApplicationStatus;
  to: ApplicationStatus;
  /** the stage that a clarification belongs to, while it lasts and when it ends */
  askedFrom: ApplicationStatus | null;
  actorId: string | null;
  actorRole: string;
};

type MovedHandler = (tx: Tx, moved: Moved) => Promise<void>;

const handlers: MovedHandler[] = [];

/**
 * Named by features that stand below, as their modules load: each is told of every step in the step's
 * own transaction, with the application locked and its new status written.
 */
export function onMoved(handler: MovedHandler): void {
  handlers.push(handler);
}

/** Tells the other features of a step that was written. */
export async function tellMoved(tx: Tx, moved: Moved): Promise<void> {
  for (const handler of handlers) await handler(tx, moved);
}
