import { useTranslation } from "react-i18next";
import { LetterText } from "../../committee/components/letter-text";
import { composeLetter } from "../../committee/letters/letter";
import { lettersShape } from "../forms/letters-form";
import { bodyOf, type TypedRow } from "../forms/typed";
import type { LetterKind } from "../letter-texts";
import { sampleOf, textsIn } from "../sample-letter";

/** How a letter reads in both languages, filled in with made-up values. */
export function SampleLetter({ kind, row }: { kind: LetterKind; row: TypedRow }) {
  const { t } = useTranslation("review-rules");
  const texts = textsIn(kind, bodyOf(lettersShape, [row]));
  return (
    <section className="letter-sample">
      <h4 className="letter-sample__title">{t("letters.sample")}</h4>
      <div className="letter-sample__pair">
        {(["ru", "en"] as const).map((locale) => (
          <div key={locale} lang={locale} className="letter-sample__sheet">
            <LetterText letter={composeLetter(texts, sampleOf(kind, locale), locale)} />
          </div>
        ))}
      </div>
    </section>
  );
}
