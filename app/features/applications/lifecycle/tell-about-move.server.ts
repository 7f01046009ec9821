import { notify } from "~/features/notifications/index.server";
import type { Tx } from "~/platform/db.server";
import type { LockedApplication } from "./load-for-move.server";
import { type ApplicationStatus, statusRow } from "./status";
import type { Consequence } from "./step-effect";
import type { Transition } from "./transition";

type Told = {
  to: ApplicationStatus;
  actorId: string | null;
  comment: string | null;
  consequence: Consequence;
};

/** Notices of a step: the company's members learn its plain name, the staff in turn learn it is theirs. */
export async function tellAboutMove(
  tx: Tx,
  application: Pick<LockedApplication, "id" | "number" | "title" | "organisationId">,
  row: Transition,
  { to, actorId, comment, consequence: { tellsMembers, tellsStaff } }: Told,
): Promise<void> {
  const state = statusRow(to);
  const params = { number: application.number ?? "—", title: application.title };
  const members = await tx.member.findMany({
    where: { organisationId: application.organisationId, user: { disabledAt: null } },
    select: { userId: true },
  });
  await notify(tx, {
    userIds: members.map((member) => member.userId),
    kind: row.intent === "submit" ? "application_submitted" : applicantKind(row, to),
    href: `/portal/applications/${application.id}`,
    ...tellsMembers,
    applicationId: application.id,
    params: {
      ...params,
      status: state.applicant,
      next: state.next,
      comment: row.told && to !== "board_review" ? (comment ?? "") : "",
      ...tellsMembers?.params,
    },
  });
  if (!state.turn) return;
  const staff = await tx.user.findMany({
    where: { staffRoles: { hasSome: [...state.turn] }, disabledAt: null },
    select: { id: true },
  });
  await notify(tx, {
    userIds: [...staff.map((person) => person.id), ...(tellsStaff?.also ?? [])].filter(
      (id) => id !== actorId,
    ),
    kind: "application_your_turn",
    href: `/admin/applications/${application.id}`,
    ...tellsStaff,
    applicationId: application.id,
    params: { ...params, status: state.staff, ...tellsStaff?.params },
  });
}

function applicantKind(row: Transition, to: ApplicationStatus) {
  if (row.outcome && to !== "board_review") return "decision_made" as const;
  return "application_moved" as const;
}
