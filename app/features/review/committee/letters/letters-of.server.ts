import { readSubmitted, termEnd } from "~/features/applications/index.server";
import type { Tx } from "~/platform/db.server";
import { locales } from "~/platform/i18n";
import { rulesAt } from "../../rules/rules.server";
import type { DecisionFacts } from "./find-decision.server";
import { composeLetter, type LetterFacts, type SentLetters } from "./letter";

/**
 * A decision's letter in each language as it goes out now, by the texts in force when it was decided; of
 * what the board is still to decide it tells nothing.
 */
export async function lettersOf(
  tx: Tx,
  decision: DecisionFacts,
): Promise<{ toBoard: boolean; letters: SentLetters }> {
  const { application, session, outcome } = decision;
  const texts = await rulesAt("letters", decision.lettersVersion, tx);
  const term = await termEnd("rejected", tx);
  const { board } = await readSubmitted(tx, decision.applicationId);
  const toBoard = session.kind === "committee" && board;
  const facts: LetterFacts = {
    kind: toBoard ? "to_board" : outcome,
    organisation: application.organisation.name,
    number: application.number ?? "",
    title: application.title,
    session: session.number,
    decidedAt: decision.decidedAt,
    reason: decision.reason,
    reasons: decision.reasons,
    conditions: decision.conditions,
    free: { ru: decision.letterRu, en: decision.letterEn },
    appealDays: term.days,
    appealUntil: term.until,
  };
  const letters = locales.map((locale) => [locale, composeLetter(texts, facts, locale)]);
  return { toBoard, letters: Object.fromEntries(letters) as SentLetters };
}
