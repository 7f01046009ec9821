import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { barredFromLetters } from "./barred-from-letters.server";
import { findDecision } from "./find-decision.server";
import { freeLimit } from "./letter";
import { releasingRole } from "./release-roles";

export type LetterEdit = { ru: string; en: string; version: number };

/** Changes a held decision's own paragraph, in both languages or in none; nothing else of a letter can be edited. */
export function saveLetter(actor: Actor, id: string, edit: LetterEdit): Promise<Result> {
  return inTransaction(async (tx) => {
    const decision = await findDecision(actor, id, tx);
    const role = releasingRole(actor, decision.session.kind);
    if (!role) return refuse("forbidden");
    const { applicationId, session } = decision;
    const barred = await barredFromLetters(tx, actor.userId, [{ applicationId, ...session }]);
    if (barred.size > 0) return refuse("barred_from_step");
    const [ru, en] = [edit.ru.trim(), edit.en.trim()];
    const wrong = faults({ ru, en });
    if (wrong) return invalid(wrong);
    const { count } = await tx.decision.updateMany({
      where: { id, state: "held", letterVersion: edit.version },
      data: { letterRu: ru, letterEn: en, letterVersion: { increment: 1 } },
    });
    if (count === 0) return refuse(decision.state === "held" ? "stale" : "already_released");
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: role,
      action: "decision.letter_changed",
      subjectType: "decision",
      subjectId: id,
      before: { ru: decision.letterRu, en: decision.letterEn },
      after: { ru, en },
    });
    return ok();
  });
}

function faults({ ru, en }: { ru: string; en: string }): FieldErrors | null {
  const fields: FieldErrors = {};
  const tooLong = { code: "text_too_long", params: { limit: freeLimit } };
  if (ru.length > freeLimit) fields.letter_ru = tooLong;
  if (en.length > freeLimit) fields.letter_en = tooLong;
  if (ru && !en) fields.letter_en = { code: "letter_both_languages" };
  if (en && !ru) fields.letter_ru = { code: "letter_both_languages" };
  return Object.keys(fields).length > 0 ? fields : null;
}
