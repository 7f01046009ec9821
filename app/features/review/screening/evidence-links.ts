import type { ApplicantType, SubmittedDocument } from "~/features/applications";
import { sectionsFor } from "~/features/applications";
import { canBeRead } from "~/features/documents";
import { type Locale, say } from "~/platform/i18n";
import type { OptionGroup } from "~/ui";
import { parseSource, sourceCode } from "./evidence";

/** What evidence may point at on one application's page. */
export type EvidencePlaces = {
  applicationId: string;
  applicantType: ApplicantType;
  /** of all versions, newest first */
  documents: readonly SubmittedDocument[];
  applications: readonly { id: string; number: string }[];
};

export type EvidenceLink = { label: string; href: string | null };

const nameOf = ({ name, fileName }: SubmittedDocument, locale: Locale) =>
  `${say(name, locale)} · ${fileName}`;

/** A source as people read it, with the way to it; null when it is none that this page knows. */
export function evidenceLink(
  code: string,
  places: EvidencePlaces,
  locale: Locale,
): EvidenceLink | null {
  const source = parseSource(code);
  const base = `/admin/applications/${places.applicationId}`;
  if (source?.kind === "section") {
    const section = sectionsFor(places.applicantType).find((one) => one.code === source.id);
    if (!section) return null;
    return { label: say(section.title, locale), href: `${base}/answers#section-${section.code}` };
  }
  if (source?.kind === "file") {
    const document = places.documents.find((one) => one.fileId === source.id);
    if (!document) return null;
    const href = canBeRead(document.scan) ? `${base}/files/${document.fileId}` : null;
    return { label: nameOf(document, locale), href };
  }
  const other = places.applications.find((one) => one.id === source?.id);
  return other ? { label: other.number, href: `/admin/applications/${other.id}` } : null;
}

/** The list that evidence is picked from. */
export function evidenceOptions(
  places: EvidencePlaces,
  locale: Locale,
  titles: Record<"documents" | "sections" | "applications", string>,
): OptionGroup[] {
  const files = new Map(places.documents.map((one) => [one.fileId, one]));
  return [
    {
      label: titles.documents,
      options: [...files.values()].map((one) => ({
        value: sourceCode({ kind: "file", id: one.fileId }),
        label: nameOf(one, locale),
      })),
    },
    {
      label: titles.sections,
      options: sectionsFor(places.applicantType).map((section) => ({
        value: sourceCode({ kind: "section", id: section.code }),
        label: say(section.title, locale),
      })),
    },
    {
      label: titles.applications,
      options: places.applications.map(({ id, number }) => ({
        value: sourceCode({ kind: "application", id }),
        label: number,
      })),
    },
  ].filter((group) => group.options.length > 0);
}
