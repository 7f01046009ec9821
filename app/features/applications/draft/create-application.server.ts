import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { mayEdit } from "../access";
import { readCalendar } from "../calendar/calendar.server";
import { applicantTypes } from "../form";
import { dueDate } from "../lifecycle/due-date";
import { procedureSetting } from "../lifecycle/settings.server";
import { tracks } from "../tracks";
import { firstAnswers } from "./first-answers";

export const createApplicationSchema = z.object({
  organisationId: z.uuid(),
  applicantType: z.enum(applicantTypes),
  track: z.enum(tracks),
});

/** How many drafts one organisation may keep open. */
const draftLimit = 50;

/**
 * Opens a draft with what is already known of company and person, for an organisation whose owner
 * or editor asks; 404 for anybody else.
 */
export async function createApplication(
  actor: Actor,
  input: z.infer<typeof createApplicationSchema>,
): Promise<Result<{ id: string }>> {
  if (!actor.memberships.some((one) => one.organisationId === input.organisationId)) {
    throw notFound();
  }
  if (!mayEdit(actor, input.organisationId)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const drafts = await tx.application.count({
      where: { organisationId: input.organisationId, status: "draft" },
      take: draftLimit,
    });
    if (drafts >= draftLimit) return refuse("too_many_drafts", { limit: draftLimit });
    const procedure = await readSetting(procedureSetting, tx);
    const at = now();
    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: input.organisationId },
    });
    const { id } = await tx.application.create({
      data: {
        ...input,
        createdById: actor.userId,
        createdAt: at,
        updatedAt: at,
        statusSince: at,
        dueAt: dueDate("draft", at, procedure, await readCalendar(tx)),
      },
      select: { id: true },
    });
    const known = Object.entries(firstAnswers(organisation, actor));
    await tx.sectionDraft.createMany({
      data: known.map(([section, answers]) => ({
        applicationId: id,
        section,
        answers,
        savedAt: at,
        savedById: actor.userId,
      })),
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "member",
      action: "application.created",
      subjectType: "application",
      subjectId: id,
      toState: "draft",
      after: input,
    });
    return ok({ id });
  });
}
