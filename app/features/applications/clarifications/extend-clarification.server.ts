import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { formatDate } from "~/platform/i18n";
import { announce } from "~/platform/live.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { readCalendar } from "../calendar/calendar.server";
import { endOfMoscowDay, moscowDay } from "../calendar/working-days";
import { dueDate } from "../lifecycle/due-date";
import { procedureSetting } from "../lifecycle/settings.server";
import { everybodyAt } from "../live-topics";
import { lockReadable } from "../rights/lock-readable.server";

/** Who may give more time. */
export const extendingRole = "coordinator";

/**
 * Gives the applicant the term of a clarification once more, counted from its end; every question moves
 * with it. Once only, in time, by the coordinator. 404 when unseen.
 */
export async function extendClarification(
  actor: Actor,
  applicationId: string,
): Promise<Result<{ dueAt: Date }>> {
  return inTransaction(async (tx) => {
    const application = await lockReadable(tx, actor, applicationId);
    if (!application.roles.includes(extendingRole)) return refuse("not_your_role");
    const open = await tx.clarification.findFirst({
      where: { applicationId, state: "open" },
      include: { questions: true },
    });
    if (!open) return refuse("clarification_ended");
    if (open.extendedAt) return refuse("already_extended");
    if (now() > open.dueAt) return refuse("too_late");
    const procedure = await readSetting(procedureSetting, tx);
    const calendar = await readCalendar(tx);
    const later = (from: Date) =>
      dueDate("clarification_requested", from, procedure, calendar) ?? from;
    const dueAt = later(open.dueAt);
    await tx.clarification.update({
      where: { id: open.id },
      data: { dueAt, extendedAt: now() },
    });
    for (const { id, dueOn } of open.questions) {
      const day = moscowDay(later(endOfMoscowDay(dueOn.toISOString().slice(0, 10))));
      await tx.clarificationQuestion.update({
        where: { id },
        data: { dueOn: new Date(`${day}T00:00:00Z`) },
      });
    }
    await tx.application.update({
      where: { id: applicationId },
      data: { dueAt, updatedAt: now() },
    });
    const members = await tx.member.findMany({
      where: { organisationId: application.organisationId, user: { disabledAt: null } },
      select: { userId: true },
    });
    await notify(tx, {
      userIds: members.map((member) => member.userId),
      kind: "clarification_extended",
      applicationId,
      href: `/portal/applications/${applicationId}/clarification`,
      params: {
        number: application.number ?? "—",
        title: application.title,
        due: { ru: formatDate(dueAt, "ru"), en: formatDate(dueAt, "en") },
      },
    });
    await announce(
      tx,
      ...everybodyAt(applicationId).map((topic) => ({ topic, kind: "clarification" })),
    );
    await recordAudit(tx, {
      actorId: actor.userId,
      actorRole: extendingRole,
      action: "application.clarification_extended",
      subjectType: "application",
      subjectId: applicationId,
      before: { dueAt: open.dueAt },
      after: { dueAt },
    });
    return ok({ dueAt });
  });
}
