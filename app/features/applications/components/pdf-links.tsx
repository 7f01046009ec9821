import { useTranslation } from "react-i18next";
import { locales, useLocale } from "~/platform/i18n";
import { pdfKinds } from "../pdf/printed-forms";

/** A submitted version's documents to be saved, in the reader's language and in the other. */
export function PdfLinks({ base, version }: { base: string; version: number }) {
  const { t } = useTranslation("pdf");
  const own = useLocale();
  const ordered = [own, ...locales.filter((locale) => locale !== own)];
  return (
    <ul className="pdf-links">
      {pdfKinds.map((kind) => (
        <li key={kind}>
          <span className="pdf-links__name">{t(`links.${kind}`)}</span>
          {ordered.map((locale) => (
            <a key={locale} href={`${base}/versions/${version}/${kind}?lng=${locale}`}>
              {t("links.formats", { language: t(`links.${locale}`) })}
              <span className="sr-only">: {t(`links.${kind}`)}</span>
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}
