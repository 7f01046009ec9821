import { allStatuses, statusRow } from "~/features/applications";

/** Statuses in which a conflict can still matter: submitted, and not at the end of the way. */
export const openStatuses = allStatuses.filter((status) => {
  const { stage, final } = statusRow(status);
  return stage !== "draft" && !final;
});
