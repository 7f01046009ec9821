import { z } from "zod";
import type { Text } from "~/platform/i18n";

/** What a letter can tell: an outcome, or that the board is still to decide. */
export const letterKinds = [
  "approve",
  "approve_with_conditions",
  "defer",
  "reject",
  "to_board",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The parts of a letter in their order; what a letter does not need stays empty. */
export const letterParts = [
  "greeting",
  "outcome",
  "reasons",
  "conditions",
  "next",
  "appeal",
] as const;
export type LetterPart = (typeof letterParts)[number];

/** What a text may name in braces, e.g. {number}. */
export const letterValues = [
  "organisation",
  "number",
  "title",
  "session",
  "date",
  "appeal_days",
  "appeal_until",
] as const;
export type LetterValue = (typeof letterValues)[number];

const named = /\{([^{}]*)\}/g;

/** What a text names in braces that no letter can fill in. */
export function unknownValues(text: string): string[] {
  const names = [...text.matchAll(named)].map(([, name = ""]) => name);
  return names.filter((name) => !letterValues.some((one) => one === name));
}

const line = z
  .string()
  .max(2_000)
  .refine((text) => unknownValues(text).length === 0, "unknown_value");
const both = z
  .object({ ru: line, en: line })
  .refine((text) => (text.ru.trim() === "") === (text.en.trim() === ""), "one_language_only");
const said = both.refine((text) => text.ru.trim() !== "", "text_required");

const letter = z.object({
  greeting: said,
  outcome: said,
  /** said before the reasons; without it the reasons are not told */
  reasons: both,
  /** said before the conditions */
  conditions: both,
  next: said,
  appeal: both,
});

export type LetterTexts = z.infer<typeof letter>;

export const lettersSchema = z
  .object(
    Object.fromEntries(letterKinds.map((kind) => [kind, letter])) as Record<
      LetterKind,
      typeof letter
    >,
  )
  .superRefine((letters, context) => {
    // A refusal that does not say how to object to it may not go out.
    if (letters.reject.appeal.ru.trim() === "") {
      context.addIssue({ code: "custom", message: "appeal_required", path: ["reject", "appeal"] });
    }
  });

export type Letters = z.infer<typeof lettersSchema>;

const none: Text = { ru: "", en: "" };
const greeting: Text = {
  ru: "Уважаемые коллеги из {organisation}!",
  en: "Dear colleagues of {organisation},",
};
const reasons: Text = { ru: "Основания решения:", en: "The grounds of the decision:" };
const court: Text = {
  ru: "Решение также можно обжаловать в суде в порядке, установленном законом.",
  en: "The decision may also be challenged in court as provided by law.",
};

/** The letters that the portal comes with. */
export const firstLetters: Letters = {
  approve: {
    greeting,
    outcome: {
      ru: "По заявке {number} «{title}» принято решение: одобрить размещение проекта на биотехнологической площадке. Заседание {session}, {date}.",
      en: "Application {number} “{title}”: it was decided to approve the project for the biotech site. Session {session}, {date}.",
    },
    reasons,
    conditions: none,
    next: {
      ru: "Что дальше: менеджер по размещению подготовит предложение о помещениях и сроках. Оно появится в личном кабинете, о нём придёт уведомление.",
      en: "What comes next: the leasing manager prepares an offer of premises and dates. It will appear in your account, and you will be notified.",
    },
    appeal: court,
  },
  approve_with_conditions: {
    greeting,
    outcome: {
      ru: "По заявке {number} «{title}» принято решение: одобрить размещение проекта с условиями. Заседание {session}, {date}.",
      en: "Application {number} “{title}”: it was decided to approve the project with conditions. Session {session}, {date}.",
    },
    reasons,
    conditions: {
      ru: "Условия, которые нужно выполнить до заключения соглашения:",
      en: "Conditions to be met before the agreement is concluded:",
    },
    next: {
      ru: "Что дальше: менеджер по размещению подготовит предложение о помещениях и сроках. Подтверждения по условиям направляйте через личный кабинет.",
      en: "What comes next: the leasing manager prepares an offer of premises and dates. Send what shows that the conditions are met through your account.",
    },
    appeal: court,
  },
  defer: {
    greeting,
    outcome: {
      ru: "По заявке {number} «{title}» принято решение: отложить рассмотрение. Заседание {session}, {date}.",
      en: "Application {number} “{title}”: it was decided to defer it. Session {session}, {date}.",
    },
    reasons,
    conditions: none,
    next: {
      ru: "Что дальше: заявка остаётся в листе ожидания. Кластер вернётся к ней, когда изменятся обстоятельства, и пересматривает отложенные заявки не реже раза в полгода. Подавать её заново не нужно.",
      en: "What comes next: the application stays on the waiting list. The cluster returns to it when circumstances change and reviews deferred applications at least every six months. There is no need to submit it again.",
    },
    appeal: court,
  },
  reject: {
    greeting,
    outcome: {
      ru: "По заявке {number} «{title}» принято решение: отклонить. Заседание {session}, {date}.",
      en: "Application {number} “{title}”: it was decided to reject it. Session {session}, {date}.",
    },
    reasons,
    conditions: none,
    next: {
      ru: "Что дальше: новую заявку можно подать через 90 календарных дней, взяв за основу эту.",
      en: "What comes next: a new application may be submitted after 90 calendar days, beginning from this one.",
    },
    appeal: {
      ru: "Как обжаловать: возражение подаёт владелец заявки в личном кабинете в течение {appeal_days} рабочих дней — до {appeal_until} включительно. Его рассмотрят те, кто не принимал первое решение. Независимо от этого решение можно обжаловать в суде.",
      en: "How to appeal: the owner of the application files an objection in the account within {appeal_days} working days, until {appeal_until} inclusive. It is considered by people who did not take the first decision. Independently of that, the decision may be challenged in court.",
    },
  },
  to_board: {
    greeting,
    outcome: {
      ru: "Комиссия рассмотрела заявку {number} «{title}» ({session}, {date}). По размеру или форме участия решение по ней принимает наблюдательный совет.",
      en: "The committee has considered application {number} “{title}” ({session}, {date}). Because of its size or track the decision is taken by the supervisory board.",
    },
    reasons: none,
    conditions: none,
    next: {
      ru: "Что дальше: совет рассмотрит заявку на ближайшем заседании. Его решение придёт письмом; от вас сейчас ничего не требуется.",
      en: "What comes next: the board considers the application at its next session. You will receive its decision by letter; nothing is needed from you now.",
    },
    appeal: none,
  },
};
