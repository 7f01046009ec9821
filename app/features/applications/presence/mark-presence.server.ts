import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { announce } from "~/platform/live.server";
import { mayEdit } from "../access";
import { getOwnApplication } from "../draft/own-application.server";
import { findSection } from "../form/sections";
import { applicationTopics } from "../live-topics";
import { listPresence } from "./list-presence.server";
import { goneMs, type Present } from "./presence";

/** Who else is there, and the version of the section that is stored now. */
export type Presence = { here: Present[]; version: number };

/**
 * Notes that somebody who may change a section has it open, or has left it. Colleagues hear of it
 * only when somebody comes or goes. 404 for strangers and unknown sections, 403 for who only reads.
 */
export async function markPresence(
  actor: Actor,
  id: string,
  input: { section: string; leaving: boolean },
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
  const [here, stored] = await Promise.all([
    listPresence(application, actor),
    prisma.sectionDraft.findUnique({
      where: { applicationId_section: { applicationId: id, section } },
      select: { version: true },
    }),
  ]);
  return { here: here[section] ?? [], version: stored?.version ?? 0 };
}
