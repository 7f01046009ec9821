import type { Actor } from "~/features/accounts";
import { readSubmitted, termEnd } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { locales } from "~/platform/i18n";
import { rulesAt } from "../../rules/rules.server";
import { kindRows } from "../session-states";
import { findDecision } from "./find-decision.server";
import { composeLetter, type LetterFacts } from "./letter";
import { releasingRole } from "./release-roles";

export type LetterPreview = Awaited<ReturnType<typeof previewLetter>>;

/** A decision's letter in both languages as it would go out now, with what may be edited of it. */
export async function previewLetter(actor: Actor, id: string) {
  const decision = await findDecision(actor, id);
  const { session, application } = decision;
  const [texts, term, facts] = await Promise.all([
    rulesAt("letters", decision.lettersVersion),
    termEnd("rejected"),
    readSubmitted(prisma, decision.applicationId),
  ]);
  const told: LetterFacts = {
    outcome: decision.outcome,
    toBoard: session.kind === "committee" && facts.board,
    organisation: application.organisation.name,
    number: application.number ?? "",
    title: application.title,
    session: session.number,
    decidedAt: decision.decidedAt,
    reasonCode: decision.reasonCode,
    reasons: decision.reasons,
    conditions: decision.conditions,
    free: { ru: decision.letterRu, en: decision.letterEn },
    appealDays: term.days,
    appealUntil: term.until,
  };
  return {
    id: decision.id,
    state: decision.state,
    outcome: decision.outcome,
    toBoard: told.toBoard,
    applicationId: decision.applicationId,
    number: told.number,
    title: told.title,
    organisation: told.organisation,
    session: { id: session.id, number: session.number },
    item: decision.item.id,
    letterRu: decision.letterRu,
    letterEn: decision.letterEn,
    letterVersion: decision.letterVersion,
    edits: decision.state === "held" && releasingRole(actor, session.kind) !== undefined,
    overtaken:
      decision.state === "held" &&
      ![kindRows[session.kind].status, "clarification_requested"].includes(application.status),
    letters: locales.map((locale) => ({ locale, letter: composeLetter(texts, told, locale) })),
  };
}
