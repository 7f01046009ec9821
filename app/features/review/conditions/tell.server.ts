import { applicationTopics, queueTopic } from "~/features/applications";
import { type NoticeInput, notify } from "~/features/notifications/index.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";

/** The application as notices name it. */
type Named = { id: string; number: string | null; title: string; organisationId: string };

type Told = Pick<NoticeInput, "kind" | "params" | "onceKey">;

const paramsOf = ({ number, title }: Named) => ({
  number: number ?? "—",
  title: title || { ru: "без названия", en: "untitled" },
});

/** Tells the members of the application's company; `but` is whoever did it. */
export async function tellCompany(
  tx: Tx,
  application: Named,
  told: Told,
  but: string | null = null,
): Promise<number> {
  const members = await tx.member.findMany({
    where: {
      organisationId: application.organisationId,
      user: { disabledAt: null },
      ...(but && { userId: { not: but } }),
    },
    select: { userId: true },
  });
  return notify(tx, {
    ...told,
    userIds: members.map(({ userId }) => userId),
    applicationId: application.id,
    href: `/portal/applications/${application.id}/conditions`,
    params: { ...paramsOf(application), ...told.params },
  });
}

/** Tells the coordinators, who judge what was sent and see to what the cluster owes. */
export async function tellCoordinators(tx: Tx, application: Named, told: Told): Promise<number> {
  const coordinators = await tx.user.findMany({
    where: { staffRoles: { has: "coordinator" }, disabledAt: null },
    select: { id: true },
  });
  return notify(tx, {
    ...told,
    userIds: coordinators.map(({ id }) => id),
    applicationId: application.id,
    href: `/admin/applications/${application.id}/conditions`,
    params: { ...paramsOf(application), ...told.params },
  });
}

/** The open pages of both sides that show the conditions ask anew. */
export async function announceConditions(tx: Tx, applicationId: string): Promise<void> {
  const topics = [
    applicationTopics.applicant(applicationId),
    applicationTopics.staff(applicationId),
    queueTopic,
  ];
  await announce(tx, ...topics.map((topic) => ({ topic, kind: "conditions", ref: applicationId })));
}
