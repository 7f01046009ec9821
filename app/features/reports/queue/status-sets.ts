import {
  type ApplicationStatus,
  allStatuses,
  type StaffTurn,
  statusRow,
  transitions,
} from "~/features/applications";

const timed = new Set(
  transitions.filter((row) => row.by.includes("clock")).flatMap((row) => row.from),
);

/** Statuses that staff can meet; drafts belong to their organisation alone. */
export const queueStatuses = allStatuses.filter((status) => statusRow(status).stage !== "draft");

/** Statuses in which the cluster has to act: past their date they are late. */
export const clusterStatuses = queueStatuses.filter(
  (status) => statusRow(status).mover === "cluster",
);

/** Statuses in which something is still going on, on either side. */
export const openStatuses = queueStatuses.filter(
  (status) => clusterStatuses.includes(status) || timed.has(status),
);

/** Statuses in which the move belongs to one of these roles. */
export function statusesWaitingFor(roles: readonly string[]): ApplicationStatus[] {
  return queueStatuses.filter((status) =>
    statusRow(status).turn?.some((role: StaffTurn) => roles.includes(role)),
  );
}
