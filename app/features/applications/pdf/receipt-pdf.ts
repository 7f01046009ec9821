import { formatDate, formatDateTime } from "~/platform/i18n";
import { answersTable, type PdfDocument } from "~/platform/pdf";
import { applicantLines, footerOf, headOf } from "./application-pdf";
import type { Setting } from "./section-content";

/** One page that proves what was submitted, by whom and when, and says what happens next. */
export function receiptPdf(setting: Setting): PdfDocument {
  const { locale, words, version } = setting;
  const submitted = formatDateTime(version.submittedAt, locale);
  const again = version.version > 1;
  const due = version.dueAt && formatDate(version.dueAt, locale);
  return {
    locale,
    title: words("receipt.documentTitle", { number: version.number, version: version.version }),
    subject: version.title,
    author: words("issuer"),
    createdAt: version.submittedAt,
    footer: footerOf(setting),
    content: [
      ...headOf(setting, words("receipt.kind")),
      { text: version.title, style: "title", margin: [0, 0, 0, 10] },
      {
        text: words(again ? "receipt.leadAgain" : "receipt.lead", {
          number: version.number,
          version: version.version,
        }),
        style: "lead",
        margin: [0, 0, 0, 10],
      },
      ...answersTable(words("receipt.what"), [
        { label: words("receipt.number"), text: version.number },
        { label: words("submitted"), text: words("moscow", { date: submitted }) },
        { label: words("submittedBy"), text: version.submittedBy },
        { label: words("version"), text: `${version.version}` },
        { label: words("documents.count"), text: `${version.documents.length}` },
        { label: words("hash"), text: version.contentHash, style: "mono" },
      ]),
      ...answersTable(words("applicant"), [
        ...applicantLines(setting),
        { label: words("type"), text: words(`types.${version.applicantType}`) },
        { label: words("track"), text: words(`tracks.${version.track}`) },
      ]),
      ...answersTable(words("receipt.next"), [
        {
          label: words("receipt.step"),
          text: words(again ? "receipt.stepAgain" : "receipt.stepFirst"),
        },
        ...(due ? [{ label: words("receipt.due"), text: due }] : []),
        { label: words("receipt.contact"), text: words("receipt.contactText") },
        { label: words("receipt.address"), text: version.address },
      ]),
      { text: words("receipt.hashNote"), style: "note", margin: [0, 14, 0, 0] },
    ],
  };
}
