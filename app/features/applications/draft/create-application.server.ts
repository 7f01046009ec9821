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
import { copyIntoDraft } from "../copying/copy-into-draft.server";
import { applicantTypes } from "../form";
import { dueDate } from "../lifecycle/due-date";
import { procedureSetting } from "../lifecycle/settings.server";
import { tracks } from "../tracks";
import { firstAnswers } from "./first-answers";

export const createApplicationSchema = z.object({
  organisationId: z.uuid(),
  applicantType: z.enum(applicantTypes),
  track: z.enum(tracks),
  /** an earlier application of the organisation to begin with */
  from: z.uuid().optional(),
});

/** How many drafts one organisation may keep open. */
const draftLimit = 50;

/**
 * Opens a draft with what is already known of company and person, or of an earlier application, for an organisation whose owner
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
  const { from, ...chosen } = input;
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
        ...chosen,
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
    if (from) {
      const { organisationId, applicantType } = chosen;
      const taken = await copyIntoDraft(tx, actor, { id, organisationId, applicantType }, from);
      if (!taken) throw notFound();
    }
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: "member",
      action: "application.created",
      subjectType: "application",
      subjectId: id,
      toState: "draft",
      after: chosen,
    });
    return ok({ id });
  });
}
