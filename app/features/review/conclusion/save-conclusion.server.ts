import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { commentLimit } from "../bulletins/bulletin";
import { lockOwnAssignment, stillAwaited } from "../bulletins/lock-own-assignment.server";
import { cleanGrounds, conclusionFields, type TypedConclusion } from "./conclusion-form";

export type SaveConclusionInput = {
  typed: TypedConclusion;
  /** the version that the form was shown for; 0 before the first save */
  version: number;
};

/**
 * Keeps what an expert has typed of the conclusion so far, as typed. A save from a stale page is refused
 * and changes nothing. 404 for everybody but the expert of the assignment.
 */
export async function saveConclusion(
  actor: Actor,
  assignmentId: string,
  { typed, version }: SaveConclusionInput,
): Promise<Result<{ version: number; savedAt: Date }>> {
  return inTransaction(async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, assignmentId, "share");
    const awaited = stillAwaited(assignment);
    if (!awaited.ok) return awaited;
    return writeConclusionDraft(tx, assignmentId, version, typed);
  });
}

/** The texts of a conclusion that are kept, tidied alike wherever they come from. */
export function keptTexts(typed: TypedConclusion): Record<string, string> {
  return Object.fromEntries(
    conclusionFields.map((field) => [field, cleanGrounds(typed[field] ?? "")]),
  );
}

/** Keeps the texts as the next version, unless they were made from another version than the stored one. */
export async function writeConclusionDraft(
  tx: Tx,
  assignmentId: string,
  version: number,
  typed: TypedConclusion,
): Promise<Result<{ version: number; savedAt: Date }>> {
  const texts = keptTexts(typed);
  const faults: FieldErrors = {};
  for (const [field, text] of Object.entries(texts)) {
    if (text.length > commentLimit) {
      faults[field] = { code: "comment_too_long", params: { limit: commentLimit } };
    }
  }
  if (Object.keys(faults).length > 0) return invalid(faults);
  const stored = await tx.conclusionDraft.findUnique({ where: { assignmentId } });
  if (stored && sameTexts(texts, stored.typed as TypedConclusion)) return ok(stored);
  const savedAt = now();
  if (!stored) {
    if (version !== 0) return refuse("stale");
    const made = await tx.conclusionDraft.createMany({
      data: [{ assignmentId, typed: texts, savedAt }],
      skipDuplicates: true,
    });
    return made.count === 1 ? ok({ version: 1, savedAt }) : refuse("stale");
  }
  const kept = await tx.conclusionDraft.updateMany({
    where: { assignmentId, version },
    data: { typed: texts, version: version + 1, savedAt },
  });
  return kept.count === 1 ? ok({ version: version + 1, savedAt }) : refuse("stale");
}

function sameTexts(one: Record<string, string>, other: TypedConclusion): boolean {
  return Object.entries(one).every(([field, text]) => (other[field] ?? "") === text);
}
