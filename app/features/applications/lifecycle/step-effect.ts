import type { NoticeInput } from "~/features/notifications/index.server";
import type { Tx } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import type { LockedApplication } from "./load-for-move.server";
import type { MoveInput } from "./move-input";
import type { Procedure } from "./settings";

/** A notice that replaces the plain one of a step. */
export type OwnNotice = Pick<NoticeInput, "kind" | "href" | "params">;

/** What a step brings about besides the change of status. */
export type Consequence = {
  /** Until when the new status should be left, if its term alone does not say. */
  dueAt?: Date;
  tellsMembers?: OwnNotice;
  /** `also`: people who are told besides those whose turn it is. */
  tellsStaff?: OwnNotice & { also: string[] };
};

export type StepTaken = {
  procedure: Procedure;
  actorId: string | null;
  actorRole: string;
  input: MoveInput;
};

/**
 * What one kind of step does besides, in its transaction and before the status changes. It judges
 * first: a refusal has written nothing.
 */
export type StepEffect = (
  tx: Tx,
  application: LockedApplication,
  step: StepTaken,
) => Promise<Result<Consequence>>;
