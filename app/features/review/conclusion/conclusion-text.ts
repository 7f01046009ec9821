import { formatDateTime } from "~/platform/i18n";
import { isPositive, type Verdict } from "./conclusion-form";
import { statutoryCriteria } from "./statutory";

/** All that a conclusion says, besides the verdicts. */
export type ConclusionFacts = {
  number: string;
  title: string;
  organisation: string;
  round: number;
  bulletinVersion: number;
  rubricVersion: number;
  expert: string;
  external: boolean;
  signedAt: Date;
};

const answerWord = { yes: "Да", no: "Нет" } as const;

/**
 * The text that is signed: the official document is in Russian whatever the signer's language. The same
 * facts make the same text, letter by letter, so that its hash tells whether it is still the one signed.
 */
export function conclusionText(facts: ConclusionFacts, verdicts: readonly Verdict[]): string {
  const points = statutoryCriteria.flatMap(({ number, name }) => {
    const verdict = verdicts.find((one) => one.number === number);
    if (!verdict) throw new Error(`no verdict on statutory criterion ${number}`);
    return [
      "",
      `${number}. ${name.ru}: ${answerWord[verdict.answer]}.`,
      `Обоснование: ${verdict.grounds}`,
    ];
  });
  return [
    "ЭКСПЕРТНОЕ ЗАКЛЮЧЕНИЕ",
    "по Федеральному закону от 29.06.2015 № 160-ФЗ",
    "",
    `Заявка: ${facts.number}, «${facts.title}»`,
    `Заявитель: ${facts.organisation}`,
    `Тур экспертизы: ${facts.round}. Критерии оценки: редакция ${facts.rubricVersion}. Бюллетень: редакция ${facts.bulletinVersion}.`,
    `Эксперт: ${facts.expert} (${facts.external ? "внешний эксперт" : "эксперт"})`,
    ...points,
    "",
    `Вывод: заключение ${isPositive(verdicts) ? "положительное" : "отрицательное"}.`,
    "",
    `Подписано простой электронной подписью: ${facts.expert}, ${formatDateTime(facts.signedAt, "ru")} (МСК), ${facts.signedAt.toISOString()}`,
  ].join("\n");
}
