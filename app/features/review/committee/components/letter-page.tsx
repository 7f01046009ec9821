import { useTranslation } from "react-i18next";
import { Banner, Button, ButtonRow, Card, PageHeader, Split, TextArea } from "~/ui";
import { freeLimit } from "../letters/letter";
import type { LetterPreview } from "../letters/preview-letter.server";
import type { TypedLetter } from "../posts/post-letters.server";
import { LetterText } from "./letter-text";
import { type Refused, RefusedSummary, useErrorOf } from "./refused";

/** A letter in both languages as it will go out, and the one paragraph of it that may be edited. */
export function LetterPage({
  preview,
  saved,
  refused,
}: {
  preview: LetterPreview;
  saved: boolean;
  refused: (Refused & { typed: TypedLetter }) | null;
}) {
  const { t } = useTranslation("review-committee");
  const errorOf = useErrorOf(refused);
  const field = (name: keyof TypedLetter, stored: string) => ({
    name,
    error: errorOf(name),
    defaultValue: refused?.typed[name] ?? stored,
  });
  return (
    <>
      <RefusedSummary refused={refused} />
      {saved && (
        <div className="page-banner">
          <Banner tone="success" title={t("letters.saved")} announce="status" />
        </div>
      )}
      <PageHeader
        compact
        back={{ href: "/admin/committee/letters", label: t("letters.title") }}
        eyebrow={`${preview.number} · ${preview.organisation}`}
        title={t("letters.letterTitle", { number: preview.number })}
        lead={t(preview.toBoard ? "letters.toBoard" : "letters.asDecided", {
          outcome: t(`outcomes.${preview.outcome}`),
        })}
      />
      {preview.overtaken && (
        <div className="page-banner">
          <Banner tone="warning" title={t("letters.overtaken")} />
        </div>
      )}
      <Split
        aside={
          preview.edits ? (
            <Card title={t("letters.own")}>
              <form method="post" className="stack stack--tight">
                <input type="hidden" name="version" value={preview.letterVersion} />
                <p className="text-sm text-ink-soft">
                  {t("letters.ownLead", { limit: freeLimit })}
                </p>
                <TextArea
                  {...field("letter_ru", preview.letterRu)}
                  label={t("letters.languages.ru")}
                  optionalText={t("optional")}
                  rows={5}
                />
                <TextArea
                  {...field("letter_en", preview.letterEn)}
                  label={t("letters.languages.en")}
                  optionalText={t("optional")}
                  rows={5}
                  lang="en"
                />
                <ButtonRow>
                  <Button name="intent" value="save_letter">
                    {t("acts.save_letter")}
                  </Button>
                </ButtonRow>
              </form>
            </Card>
          ) : (
            <Card>
              <p>{t(`letters.states.${preview.state}`)}</p>
            </Card>
          )
        }
      >
        {preview.letters.map(({ locale, letter }) => (
          <Card key={locale} title={t(`letters.languages.${locale}`)}>
            <div lang={locale}>
              <LetterText letter={letter} />
            </div>
          </Card>
        ))}
      </Split>
    </>
  );
}
