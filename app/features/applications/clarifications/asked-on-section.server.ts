import { prisma } from "~/platform/db.server";
import type { Locale } from "~/platform/i18n";
import type { Section } from "../form/types";

/** A question as it stands over the fields it asks about. */
export type SectionQuestion = { field: string; label: string; text: string; dueOn: Date };

/** The questions of the open clarification about fields of this section, in their order. */
export async function askedOnSection(
  applicationId: string,
  section: Section,
  locale: Locale,
): Promise<SectionQuestion[]> {
  const rows = await prisma.clarificationQuestion.findMany({
    where: { target: "field", clarification: { applicationId, state: "open" } },
    orderBy: { position: "asc" },
    select: { code: true, text: true, dueOn: true },
  });
  return rows.flatMap(({ code, text, dueOn }) => {
    for (const group of section.groups) {
      if (group.repeat && group.repeat.code === code) {
        return [{ field: code, label: group.title[locale], text, dueOn }];
      }
      const field = group.repeat ? undefined : group.fields.find((one) => one.code === code);
      if (field) return [{ field: field.code, label: field.label[locale], text, dueOn }];
    }
    return [];
  });
}
