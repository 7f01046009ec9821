import type { Actor } from "~/features/accounts";
import { inTransaction } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import { rulesAt } from "../rules/rules.server";
import { lockOwnAssignment, stillAwaited } from "./lock-own-assignment.server";
import { readEntries } from "./read-entries";
import { writeDraft } from "./write-draft.server";

export type SaveBulletinInput = {
  /** the form's texts by field */
  typed: Readonly<Record<string, string>>;
  /** the version that the form was shown for; 0 before the first save */
  version: number;
};

/**
 * Keeps what an expert has put down so far; it need not be whole. A save from a stale page is refused
 * and changes nothing. 404 for everybody but the expert of the assignment.
 */
export async function saveBulletin(
  actor: Actor,
  assignmentId: string,
  { typed, version }: SaveBulletinInput,
): Promise<Result<{ version: number; savedAt: Date }>> {
  return inTransaction(async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, assignmentId, "share");
    const awaited = stillAwaited(assignment);
    if (!awaited.ok) return awaited;
    const rubric = await rulesAt("rubric", assignment.round.rubricVersion, tx);
    const read = readEntries(rubric, typed);
    return read.ok ? writeDraft(tx, assignmentId, version, read.value) : read;
  });
}
