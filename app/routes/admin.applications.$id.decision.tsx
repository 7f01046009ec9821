import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { StaffDecision } from "~/features/applications";
import { getStaffHistory, getStaffView } from "~/features/applications/index.server";
import { ApplicationDecisionCard } from "~/features/review";
import {
  announcedStep,
  getApplicationDecision,
  postStaffStep,
} from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["staff", "applications", "review-committee"] };

/** Decisions taken so far, and the form for the next one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const [view, { events }, voted] = await Promise.all([
    getStaffView(actor, id),
    getStaffHistory(actor, id),
    getApplicationDecision(actor, id),
  ]);
  const t = translator(getLocale(request, actor.locale), "staff");
  return {
    title: `${t("decision.title")} · ${view.number}`,
    view,
    events,
    voted,
    announced: announcedStep(voted),
    roles: actor.staffRoles,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const { result, typed } = await postStaffStep(actor, id, await readForm(request));
  return result.ok ? redirect(`/admin/applications/${id}`, 303) : respond(result, typed);
}

export default function Decision() {
  const { view, events, voted, announced, roles } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <StaffDecision
      view={view}
      events={events}
      roles={roles}
      refused={refused ?? null}
      announced={announced}
    >
      {voted && <ApplicationDecisionCard decision={voted} />}
    </StaffDecision>
  );
}
