import { locales } from "~/platform/i18n";
import { useWording } from "./use-wording";

/** The letter of an offer to be saved, in the reader's language and in the other. */
export function LetterLinks({ base, number }: { base: string; number: number }) {
  const { words, locale: own } = useWording();
  const ordered = [own, ...locales.filter((locale) => locale !== own)];
  return (
    <ul className="pdf-links">
      <li>
        <span className="pdf-links__name">{words("letter.download")}</span>
        {ordered.map((locale) => (
          <a key={locale} href={`${base}s/${number}?lng=${locale}`}>
            {words(`letter.${locale}`)}
            <span className="sr-only">: {words("letter.download")}</span>
          </a>
        ))}
      </li>
    </ul>
  );
}
