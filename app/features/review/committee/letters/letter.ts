import { formatDate, type Locale, say, type Text } from "~/platform/i18n";
import {
  type LetterKind,
  type LetterPart,
  type Letters,
  type LetterValue,
  letterPlan,
} from "../../rules/letter-texts";
import type { Condition, ConditionOwner } from "../ballot/proposal";

/** What a letter is filled in with. */
export type LetterFacts = {
  /** what it tells: while the board is still to decide, nothing of the committee's outcome */
  kind: LetterKind;
  organisation: string;
  number: string;
  title: string;
  session: string;
  decidedAt: Date;
  /** the name of the reason of a refusal or deferral */
  reason: Text | null;
  reasons: string;
  conditions: readonly Condition[];
  /** the paragraph of its own */
  free: Text;
  appealDays: number | null;
  appealUntil: Date | null;
};

/** A letter as it is read: words only. */
export type Letter = {
  kind: LetterKind;
  greeting: string;
  outcome: string;
  /** null when it gives none; `code` is the name of a refusal's reason, empty without one */
  reasons: { lead: string; code: string; text: string } | null;
  /** each with its terms */
  conditions: { lead: string; rows: { text: string; terms: string }[] } | null;
  free: string;
  next: string;
  /** empty when nothing is to be said of it */
  appeal: string;
};

/** A letter in each language, as it is kept once it is sent. */
export type SentLetters = Record<Locale, Letter>;

const named = /\{(\w+)\}/g;

const owners: Record<ConditionOwner, Text> = {
  applicant: { ru: "заявитель", en: "the applicant" },
  cluster: { ru: "кластер", en: "the cluster" },
};

const terms = {
  ru: (owner: string, due: string, proof: string) =>
    `Исполняет ${owner}; срок — ${due}; чем подтвердить — ${proof}.`,
  en: (owner: string, due: string, proof: string) =>
    `To be met by ${owner}; due ${due}; to be shown by: ${proof}.`,
} satisfies Record<Locale, unknown>;

/** The letter in one language: the texts in force when it was decided, filled in with what was decided. */
export function composeLetter(texts: Letters, facts: LetterFacts, locale: Locale): Letter {
  const { kind } = facts;
  const values: Record<LetterValue, string> = {
    organisation: facts.organisation,
    number: facts.number,
    title: facts.title,
    session: facts.session,
    date: formatDate(facts.decidedAt, locale),
    appeal_days: facts.appealDays === null ? "—" : String(facts.appealDays),
    appeal_until: facts.appealUntil ? formatDate(facts.appealUntil, locale) : "—",
  };
  const plan = letterPlan[kind];
  const part = (one: LetterPart) => {
    if (!plan[one]) return "";
    const text = say(texts[kind][one], locale);
    return text.replace(named, (whole, name: string, at: number) => {
      const filled = Object.hasOwn(values, name) ? values[name as LetterValue] : whole;
      // What ends with a full stop of its own, as a Russian date does, needs no second one after it.
      return text[at + whole.length] === "." ? filled.replace(/\.$/, "") : filled;
    });
  };
  const [grounds, lead] = [part("reasons"), part("conditions")];
  const rows = facts.conditions.map(({ text, owner, due, proof }) => ({
    text,
    terms: terms[locale](
      say(owners[owner], locale),
      formatDate(due, locale),
      proof.replace(/\.+$/, ""),
    ),
  }));
  return {
    kind,
    greeting: part("greeting"),
    outcome: part("outcome"),
    reasons: grounds
      ? { lead: grounds, code: facts.reason ? say(facts.reason, locale) : "", text: facts.reasons }
      : null,
    conditions: lead && rows.length > 0 ? { lead, rows } : null,
    free: say(facts.free, locale),
    next: part("next"),
    appeal: part("appeal"),
  };
}

/** Characters that the paragraph of its own may have in each language. */
export const freeLimit = 2_000;
