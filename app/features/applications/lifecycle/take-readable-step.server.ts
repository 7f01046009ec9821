import type { Actor } from "~/features/accounts";
import type { Tx } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import type { ReadableApplication } from "../rights/lock-readable.server";
import type { MoveInput } from "./move-input";
import type { ApplicationStatus } from "./status";
import { takeStep } from "./take-step.server";

/** Takes a step of an application that is locked for this person, in the transaction of another command. */
export function takeReadableStep(
  tx: Tx,
  actor: Actor,
  application: ReadableApplication,
  input: MoveInput,
): Promise<Result<{ status: ApplicationStatus }>> {
  const mover = { userId: actor.userId, roles: application.roles };
  return takeStep(tx, application, input, { mover, actorId: actor.userId });
}
