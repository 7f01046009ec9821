import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, Disclosure } from "~/ui";
import type { ApplicantLetter } from "../letters/applicant-letters.server";
import { LetterText } from "./letter-text";

/** The letters that an application's company was sent: the newest open, earlier ones folded. */
export function ApplicantLetters({ letters }: { letters: readonly ApplicantLetter[] }) {
  const { t } = useTranslation("review-letter");
  const locale = useLocale();
  const [newest, ...earlier] = letters;
  if (!newest) return null;
  return (
    <Card title={t("title", { date: formatDate(newest.releasedAt, locale) })}>
      <LetterText letter={newest.letter} />
      {earlier.map((one) => (
        <Disclosure
          key={one.id}
          summary={t("earlier", { date: formatDate(one.releasedAt, locale) })}
        >
          <LetterText letter={one.letter} />
        </Disclosure>
      ))}
    </Card>
  );
}
