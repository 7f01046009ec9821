import type { Content } from "pdfmake/interfaces";
import { formatDate, formatDateTime, formatNumber, say } from "~/platform/i18n";
import {
  answersTable,
  gridTable,
  type Line,
  letterhead,
  note,
  type PdfDocument,
  part,
} from "~/platform/pdf";
import { showSubmitted } from "../draft/shown-section";
import { fieldsFor, findSection } from "../form";
import { changesContent } from "./changes-content";
import { type Setting, sectionContent } from "./section-content";

/** The title of a slot, in the reader's language. */
export type SlotNames = (slot: string) => string;

/** All that was submitted: cover and contents, every section, remarks, open values, documents. */
export function applicationPdf(setting: Setting, slotName: SlotNames): PdfDocument {
  const { locale, words, version } = setting;
  const sections = showSubmitted(version.applicantType, version.values, locale);
  return {
    locale,
    title: words("application.documentTitle", { number: version.number, version: version.version }),
    subject: version.title,
    author: words("issuer"),
    createdAt: version.submittedAt,
    footer: footerOf(setting),
    content: [
      ...cover(setting),
      {
        toc: {
          title: { text: words("contents"), style: "section", margin: [0, 26, 0, 4] },
          textStyle: "contents",
        },
      },
      ...changesContent(setting),
      ...sections.flatMap((section, index) => sectionContent(section, setting, index)),
      ...openValues(setting),
      ...remarks(setting),
      ...documents(setting, slotName),
    ],
  };
}

/** The foot of every page: what it belongs to. */
export function footerOf({ words, version }: Setting): PdfDocument["footer"] {
  return {
    left: words("footer", { number: version.number, version: version.version }),
    page: words("page"),
  };
}

/** Who issues it, what it is, and the number. */
export function headOf({ words, version }: Setting, kind: string): Content[] {
  return letterhead([words("issuer"), words("portal")], kind, version.number);
}

/** The applicant with its identifiers, as frozen with the answers. */
export function applicantLines({ words, version }: Setting): Line[] {
  const { name, ...identifiers } = version.organisation;
  return [
    { label: words("applicant"), text: name },
    ...Object.entries(identifiers).flatMap(([code, text]): Line[] =>
      text ? [{ label: words(`identifiers.${code}`), text }] : [],
    ),
  ];
}

function cover(setting: Setting): Content[] {
  const { locale, words, version } = setting;
  return [
    ...headOf(setting, words("application.kind")),
    { text: version.title, style: "title", margin: [0, 0, 0, 14] },
    ...answersTable(words("about"), [
      ...applicantLines(setting),
      { label: words("type"), text: words(`types.${version.applicantType}`) },
      { label: words("track"), text: words(`tracks.${version.track}`) },
      { label: words("version"), text: `${version.version}` },
      {
        label: words("submitted"),
        text: words("moscow", { date: formatDateTime(version.submittedAt, locale) }),
      },
      { label: words("submittedBy"), text: version.submittedBy },
      { label: words("form"), text: version.formVersion },
      { label: words("hash"), text: version.contentHash, style: "mono" },
    ]),
  ];
}

function openValues({ locale, words, version }: Setting): Content[] {
  if (version.gaps.length === 0) return [];
  return part(words("gaps.title"), [
    note(words("gaps.lead")),
    ...gridTable(
      [
        { head: words("gaps.field"), share: 3 },
        { head: words("gaps.section"), share: 2 },
        { head: words("gaps.by"), share: 2 },
      ],
      version.gaps.map((gap) => ({
        cells: [
          say(gap.label, locale),
          sectionTitle(gap.section, { locale, version }),
          formatDate(gap.by, locale),
        ],
      })),
    ),
  ]);
}

function sectionTitle(code: string, { locale, version }: Pick<Setting, "locale" | "version">) {
  const section = findSection(version.applicantType, code);
  return section ? say(section.title, locale) : code;
}

function remarks({ locale, words, version }: Setting): Content[] {
  if (version.warnings.length === 0) return [];
  const fields = fieldsFor(version.applicantType);
  const label = (code: string) => {
    const field = fields.get(code)?.field;
    return field ? say(field.label, locale) : "";
  };
  return part(words("warnings.title"), [
    note(words("warnings.lead")),
    ...gridTable(
      [
        { head: words("warnings.field"), share: 2 },
        { head: words("warnings.text"), share: 4 },
      ],
      version.warnings.map((warning) => ({
        cells: [
          label(warning.field) || sectionTitle(warning.section, { locale, version }),
          say(warning.message, locale),
        ],
      })),
    ),
  ]);
}

function documents({ locale, words, version }: Setting, slotName: SlotNames): Content[] {
  const title = words("documents.title");
  if (version.documents.length === 0) return part(title, [note(words("documents.none"))]);
  const size = (bytes: number) =>
    bytes >= 1_000_000
      ? words("documents.mb", { size: formatNumber(bytes / 1_000_000, locale, 1) })
      : words("documents.kb", { size: formatNumber(Math.max(1, bytes / 1000), locale, 0) });
  return part(title, [
    note(words("documents.lead")),
    ...gridTable(
      [
        { head: words("documents.slot"), share: 24 },
        { head: words("documents.file"), share: 25 },
        { head: words("documents.version"), share: 9, right: true },
        { head: words("documents.size"), share: 11, right: true },
        { head: words("documents.hash"), share: 31, mono: true },
      ],
      version.documents.map((one) => ({
        cells: [
          [
            slotName(one.slot),
            one.issuedOn && words("documents.issued", { date: formatDate(one.issuedOn, locale) }),
            one.expiresOn &&
              words("documents.expires", { date: formatDate(one.expiresOn, locale) }),
          ]
            .filter(Boolean)
            .join("\n"),
          one.fileName,
          `${one.version}`,
          size(one.sizeBytes),
          one.sha256,
        ],
      })),
    ),
  ]);
}
