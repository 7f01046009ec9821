import type { Actor } from "~/features/accounts";
import type { ApplicantType, RawAnswers, RawBySection, Track } from "~/features/applications";
import { createApplication, saveSection } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { attachMandatory } from "./attach-documents";

/** What a draft is filled with. */
export type DraftContent = {
  applicantType: ApplicantType;
  track: Track;
  sections: RawBySection;
};

/** Opens a draft and saves its sections as their pages do; an unfinished one stops half-way. */
export async function startDraft(
  actor: Actor,
  content: DraftContent,
  complete = true,
): Promise<string> {
  const [membership] = actor.memberships;
  if (!membership) throw new Error(`${actor.email} has no organisation`);
  const { applicantType, track, sections } = content;
  const created = await createApplication(actor, {
    organisationId: membership.organisationId,
    applicantType,
    track,
  });
  if (!created.ok) throw new Error(`draft refused: ${JSON.stringify(created)}`);
  const applicationId = created.value.id;
  const opened = await prisma.sectionDraft.findMany({ where: { applicationId } });
  const entries = Object.entries(sections);
  const kept = complete ? entries : entries.slice(0, Math.ceil(entries.length / 2));
  for (const [section, answers] of kept) {
    // A new draft opens with what is known of the company.
    const known = opened.find((row) => row.section === section);
    const saved = await saveSection(actor, {
      applicationId,
      section,
      answers: { ...answers, ...(known?.answers as RawAnswers | undefined) },
      version: known?.version ?? 0,
    });
    if (!saved.ok) throw new Error(`${section} refused: ${JSON.stringify(saved)}`);
  }
  if (complete) await attachMandatory(actor, applicationId, applicantType);
  return applicationId;
}
