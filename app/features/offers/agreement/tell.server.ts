import type { StaffRole } from "~/features/accounts";
import { applicationTopics, queueTopic } from "~/features/applications";
import { type NoticeInput, notify } from "~/features/notifications/index.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";

/** The application as notices name it. */
export type Named = { id: string; number: string | null; title: string; organisationId: string };

export type Told = Pick<NoticeInput, "kind" | "params" | "onceKey"> & {
  /** the page of the application that it leads to */
  page: "agreement" | "reporting";
  /** whoever did it is not told */
  but?: string;
};

const paramsOf = ({ number, title }: Named) => ({
  number: number ?? "—",
  title: title || { ru: "без названия", en: "untitled" },
});

/** Tells the members of the application's company. */
export async function tellCompany(tx: Tx, application: Named, told: Told): Promise<number> {
  const { page, but, params, ...notice } = told;
  const members = await tx.member.findMany({
    where: {
      organisationId: application.organisationId,
      user: { disabledAt: null },
      ...(but && { userId: { not: but } }),
    },
    select: { userId: true },
  });
  return notify(tx, {
    ...notice,
    userIds: members.map(({ userId }) => userId),
    applicationId: application.id,
    href: `/portal/applications/${application.id}/${page}`,
    params: { ...paramsOf(application), ...params },
  });
}

/** Tells the staff in these roles. */
export async function tellStaff(
  tx: Tx,
  application: Named,
  roles: readonly StaffRole[],
  told: Told,
): Promise<number> {
  const { page, but, params, ...notice } = told;
  const staff = await tx.user.findMany({
    where: {
      staffRoles: { hasSome: [...roles] },
      disabledAt: null,
      ...(but && { id: { not: but } }),
    },
    select: { id: true },
  });
  return notify(tx, {
    ...notice,
    userIds: staff.map(({ id }) => id),
    applicationId: application.id,
    href: `/admin/applications/${application.id}/${page}`,
    params: { ...paramsOf(application), ...params },
  });
}

/** The open pages of both sides ask anew. */
export async function announceAgreement(tx: Tx, applicationId: string): Promise<void> {
  const topics = [
    applicationTopics.applicant(applicationId),
    applicationTopics.staff(applicationId),
    queueTopic,
  ];
  await announce(tx, ...topics.map((topic) => ({ topic, kind: "agreement", ref: applicationId })));
}
