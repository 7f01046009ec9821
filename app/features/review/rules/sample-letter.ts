import { formatDate, type Locale, type Text } from "~/platform/i18n";
import type { LetterFacts } from "../committee/letters/letter";
import {
  type LetterKind,
  type Letters,
  type LetterTexts,
  type LetterValue,
  letterKinds,
  letterParts,
} from "./letter-texts";

const decidedAt = new Date("2026-11-24T09:00:00Z");
const appealUntil = new Date("2026-12-22T20:59:59Z");
const appealDays = 20;

const made: Record<"organisation" | "title" | "session" | "reasons" | "reason", Text> = {
  organisation: { ru: "ООО «Пример»", en: "Example LLC" },
  title: {
    ru: "Опытный участок клеточных препаратов",
    en: "Pilot facility for cell-based medicines",
  },
  session: { ru: "К-2026-03", en: "К-2026-03" },
  reasons: {
    ru: "Источники финансирования подтверждены на 40 %; письмо банка не приложено.",
    en: "40% of the funding is confirmed; the bank's letter is not attached.",
  },
  reason: { ru: "Не подтверждено финансирование", en: "Funding not confirmed" },
};
const condition: Record<"text" | "proof", Text> = {
  text: {
    ru: "Подтвердить не менее 80 % финансирования.",
    en: "Confirm at least 80% of the funding.",
  },
  proof: { ru: "письмо банка", en: "a letter of the bank" },
};
const number = "ММК-2026-0007";

/** What stands in a sample letter for each value that a text may name. */
export const sampleFacts = (locale: Locale): Record<LetterValue, string> => ({
  organisation: made.organisation[locale],
  number,
  title: made.title[locale],
  session: made.session[locale],
  date: formatDate(decidedAt, locale),
  appeal_days: String(appealDays),
  appeal_until: formatDate(appealUntil, locale),
});

/** A made-up decision that a letter of the kind could tell. */
export function sampleOf(kind: LetterKind, locale: Locale): LetterFacts {
  const refuses = kind === "reject" || kind === "defer" || kind === "uphold_refusal";
  return {
    kind,
    organisation: made.organisation[locale],
    number,
    title: made.title[locale],
    session: made.session[locale],
    decidedAt,
    reason: refuses ? made.reason : null,
    reasons: made.reasons[locale],
    conditions: [
      {
        text: condition.text[locale],
        owner: "applicant",
        due: "2027-03-01",
        proof: condition.proof[locale],
      },
    ],
    free: { ru: "", en: "" },
    appealDays,
    appealUntil,
  };
}

const empty: Text = { ru: "", en: "" };
const nothing = Object.fromEntries(letterParts.map((part) => [part, empty])) as LetterTexts;

/** The letters as far as typed texts tell one of them, sound or not. */
export function textsIn(kind: LetterKind, body: unknown): Letters {
  const typed = (body as Partial<Letters>)[kind];
  const letters = letterKinds.map((one) => [
    one,
    one === kind ? { ...nothing, ...typed } : nothing,
  ]);
  return Object.fromEntries(letters) as Letters;
}
