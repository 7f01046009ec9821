import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import type { Locale } from "~/platform/i18n";
import { announce } from "~/platform/live.server";
import { mayEdit } from "../access";
import { getOwnApplication } from "../draft/own-application.server";
import { getSectionPage, type SectionNotes } from "../draft/section-page.server";
import { findSection } from "../form/sections";
import type { RawAnswers } from "../form/types";
import { applicationTopics } from "../live-topics";
import { goneMs, type Present } from "./presence";

/** The section as somebody saved it after the version that a page knows. */
export type SavedElsewhere = {
  answers: RawAnswers;
  version: number;
  savedAt: Date | string;
  savedBy: string;
  notes: SectionNotes;
};

export type Presence = {
  /** Who else is there. */
  here: Present[];
  /** What was saved since the page's version, if anything was. */
  saved: SavedElsewhere | null;
  /** The section cannot be changed any more. */
  closed: boolean;
};

/**
 * Notes that somebody who may change a section has it open, or has left it. Colleagues hear of it
 * only when somebody comes or goes. Answers with who else is there and what was saved since the
 * page's version. 404 for strangers and unknown sections, 403 for who only reads.
 */
export async function markPresence(
  actor: Actor,
  id: string,
  input: { section: string; leaving: boolean; version: number | null },
  locale: Locale,
): Promise<Presence> {
  const application = await getOwnApplication(actor, id);
  const section = findSection(application.applicantType, input.section)?.code;
  if (!section) throw notFound();
  if (!mayEdit(actor, application.organisationId)) throw forbidden();
  const key = { applicationId: id, section, userId: actor.userId };
  const seenAt = now();
  await inTransaction(async (tx) => {
    let changed: boolean;
    if (input.leaving) {
      changed = (await tx.sectionPresence.deleteMany({ where: key })).count > 0;
    } else {
      const where = { applicationId_section_userId: key };
      const before = await tx.sectionPresence.findUnique({ where });
      await tx.sectionPresence.upsert({ where, create: { ...key, seenAt }, update: { seenAt } });
      changed = !before || seenAt.getTime() - before.seenAt.getTime() > goneMs;
    }
    if (!changed) return;
    const topic = applicationTopics.applicant(id);
    await announce(tx, { topic, kind: "presence", ref: section, by: actor.userId });
  });
  if (input.leaving) return { here: [], saved: null, closed: false };
  const page = await getSectionPage(actor, id, section, locale);
  if (page.mode === "read") return { here: page.here, saved: null, closed: true };
  const { answers, version, savedAt, savedBy, notes } = page;
  const newer = savedAt !== null && input.version !== null && version > input.version;
  const saved = newer ? { answers, version, savedAt, savedBy, notes } : null;
  return { here: page.here, saved, closed: false };
}
