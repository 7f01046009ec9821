import type { Actor } from "~/features/accounts";
import { getSubmitted } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { notFound } from "~/platform/http.server";
import { type JudgingAct, judgingActs, offeredTo, readsConditions } from "./condition-states";
import { isOverdue, summarise } from "./due";
import { readConditions } from "./read-conditions.server";

export type StaffConditions = Awaited<ReturnType<typeof getStaffConditions>>;

/** The conditions of an approval with all that was sent about them. 404 for whoever may not know. */
export async function getStaffConditions(actor: Actor, applicationId: string) {
  const application = await getSubmitted(actor, applicationId);
  if (!readsConditions(actor)) throw notFound();
  const { id, number, title, status, organisation, unread } = application;
  const conditions = await readConditions(applicationId, "staff");
  const own = actor.memberships.some(
    ({ organisationId }) => organisationId === application.organisationId,
  );
  const roles: readonly string[] = own ? [] : actor.staffRoles;
  return {
    head: { id, number, title, status, organisation: organisation.name, unread },
    summary: summarise(conditions, now()),
    conditions: conditions.map((one) => {
      const offered = offeredTo(roles, one);
      const acts: JudgingAct[] = judgingActs.filter((act) => offered.includes(act));
      return { ...one, overdue: isOverdue(one, now()), acts };
    }),
  };
}
