import { applicationTopics, queueTopic } from "~/features/applications";
import { type NoticeInput, notify } from "~/features/notifications/index.server";
import type { Tx } from "~/platform/db.server";
import { formatDate, type Text } from "~/platform/i18n";
import { announce } from "~/platform/live.server";

/** The application as notices name it: nothing of its content. */
export type Named = { id: string; number: string | null; title: string };

export const dateText = (date: Date): Text => ({
  ru: formatDate(date, "ru"),
  en: formatDate(date, "en"),
});

type Told = Pick<NoticeInput, "kind" | "params" | "onceKey" | "withoutMail">;

const paramsOf = ({ number, title }: Named) => ({
  number: number ?? "—",
  title: title || { ru: "без названия", en: "untitled" },
});

/** Tells experts of their assignments to one application. */
export async function tellExpert(
  tx: Tx,
  application: Named,
  { id, expertId }: { id: string; expertId: string },
  told: Told,
): Promise<number> {
  return notify(tx, {
    ...told,
    userIds: [expertId],
    applicationId: application.id,
    href: `/admin/reviews/${id}`,
    params: { ...paramsOf(application), ...told.params },
  });
}

/** Tells the coordinators who may read the application; `but` is whoever did it. */
export async function tellCoordinators(
  tx: Tx,
  application: Named,
  told: Told,
  but: string | null = null,
): Promise<number> {
  const coordinators = await tx.user.findMany({
    where: {
      staffRoles: { has: "coordinator" },
      disabledAt: null,
      readingRights: { none: { applicationId: application.id, kind: "barred" } },
      ...(but && { id: { not: but } }),
    },
    select: { id: true },
  });
  return notify(tx, {
    ...told,
    userIds: coordinators.map(({ id }) => id),
    applicationId: application.id,
    href: `/admin/applications/${application.id}/reviews`,
    params: { ...paramsOf(application), ...told.params },
  });
}

/** The open pages that show who assesses the application ask anew. */
export async function announceAssignments(tx: Tx, applicationId: string): Promise<void> {
  await announce(
    tx,
    { topic: applicationTopics.staff(applicationId), kind: "assignments", ref: applicationId },
    { topic: queueTopic, kind: "assignments", ref: applicationId },
  );
}
