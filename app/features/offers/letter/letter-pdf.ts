import { formatDate } from "~/platform/i18n";
import { answersTable, letterhead, note, type PdfDocument, part } from "~/platform/pdf";
import { termGroups, type Wording } from "../content/term-lines";
import type { OfferTerms } from "../terms";

export type PrintedOffer = {
  application: { number: string; title: string; organisation: string };
  number: number;
  issuedAt: Date;
  issuedBy: string;
  /** YYYY-MM-DD */
  validUntil: string;
  terms: OfferTerms;
  /** the words that went with it */
  words: string;
};

/** An issued offer as a letter to the company, in one language. */
export function letterPdf(
  wording: Wording,
  { application, number, issuedAt, issuedBy, validUntil, terms, words: said }: PrintedOffer,
): PdfDocument {
  const { locale, words } = wording;
  const title = words("letter.title", { number: application.number, version: number });
  const groups = termGroups(terms, validUntil, wording);
  return {
    locale,
    title,
    subject: title,
    author: words("letter.issuer"),
    createdAt: issuedAt,
    footer: { left: title, page: words("letter.page") },
    content: [
      ...letterhead(
        [words("letter.issuer"), words("letter.portal")],
        words("letter.kind", { version: number }),
        application.number,
      ),
      ...answersTable(words("letter.to"), [
        { label: words("letter.organisation"), text: application.organisation },
        { label: words("letter.project"), text: application.title },
        { label: words("letter.date"), text: formatDate(issuedAt, locale) },
      ]),
      note(words("letter.lead", { until: formatDate(validUntil, locale) })),
      ...(said ? [note(said)] : []),
      ...part(
        words("letter.terms"),
        groups.flatMap((group) =>
          answersTable(
            group.title,
            group.lines.map(({ label, text }) => ({ label, text })),
          ),
        ),
      ),
      note(words("letter.after", { until: formatDate(validUntil, locale) })),
      note(words("letter.signed", { name: issuedBy })),
    ],
  };
}
