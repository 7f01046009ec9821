import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { locales } from "~/platform/i18n";
import { kindRows } from "../session-states";
import { barredFromLetters } from "./barred-from-letters.server";
import { findDecision } from "./find-decision.server";
import type { SentLetters } from "./letter";
import { lettersOf } from "./letters-of.server";
import { releasingRole } from "./release-roles";

export type LetterPreview = Awaited<ReturnType<typeof previewLetter>>;

/** A decision's letter in both languages, as it was sent or would go out now, with what may be edited of it. */
export async function previewLetter(actor: Actor, id: string) {
  const decision = await findDecision(actor, id);
  const { session, application } = decision;
  const { applicationId } = decision;
  const barred = await barredFromLetters(prisma, actor.userId, [{ applicationId, ...session }]);
  const { toBoard, letters } = await lettersOf(prisma, decision);
  const shown = (decision.letter as SentLetters | null) ?? letters;
  return {
    id: decision.id,
    state: decision.state,
    outcome: decision.outcome,
    toBoard,
    applicationId: decision.applicationId,
    number: application.number ?? "",
    title: application.title,
    organisation: application.organisation.name,
    session: { id: session.id, number: session.number },
    item: decision.item.id,
    letterRu: decision.letterRu,
    letterEn: decision.letterEn,
    letterVersion: decision.letterVersion,
    edits:
      decision.state === "held" &&
      releasingRole(actor, session.kind) !== undefined &&
      barred.size === 0,
    overtaken:
      decision.state === "held" &&
      ![kindRows[session.kind].status, "clarification_requested"].includes(application.status),
    letters: locales.map((locale) => ({ locale, letter: shown[locale] })),
  };
}
