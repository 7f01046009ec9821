import type { Tx } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import type { LockedApplication } from "./load-for-move.server";
import type { MoveInput } from "./move-input";
import type { ApplicationStatus } from "./status";
import { takeStep } from "./take-step.server";

/**
 * Takes the step that a body has decided by its vote. The right to it is the body's; the record names
 * who announced it, and what bars a person from deciding does not bar them from announcing.
 */
export function takeDecidedStep(
  tx: Tx,
  application: LockedApplication,
  input: MoveInput,
  {
    body,
    ...record
  }: {
    body: "chair" | "board";
    actorId: string;
    actorRole: string;
    reasonVersion: number | null;
  },
): Promise<Result<{ status: ApplicationStatus }>> {
  return takeStep(tx, application, input, {
    mover: { userId: null, roles: [body] },
    ...record,
  });
}
