import type { Actor } from "~/features/accounts";
import { prisma, type Tx } from "~/platform/db.server";
import type { RawAnswers } from "../form";
import { getOwnApplication } from "./own-application.server";

export type StoredSection = {
  answers: RawAnswers;
  version: number;
  savedAt: Date;
  savedBy: string;
  savedById: string;
  /** taken over from an earlier application and not looked at since */
  copied: boolean;
};

/** All stored sections of one application by code; a section never saved is absent. */
export async function readSections(
  applicationId: string,
  tx: Tx = prisma,
): Promise<Record<string, StoredSection>> {
  const rows = await tx.sectionDraft.findMany({
    where: { applicationId },
    include: { savedBy: { select: { fullName: true } } },
  });
  return Object.fromEntries(
    rows.map((row) => [
      row.section,
      {
        answers: row.answers as RawAnswers,
        version: row.version,
        savedAt: row.savedAt,
        savedBy: row.savedBy.fullName,
        savedById: row.savedById,
        copied: row.copied,
      },
    ]),
  );
}

/** A draft with its organisation and all that was saved; 404 for anybody but its members. */
export async function readDraft(actor: Actor, id: string) {
  const application = await getOwnApplication(actor, id);
  const [organisation, sections] = await Promise.all([
    prisma.organisation.findUniqueOrThrow({ where: { id: application.organisationId } }),
    readSections(application.id),
  ]);
  return { application, organisation, sections };
}
