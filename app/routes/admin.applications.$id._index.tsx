import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { StaffOverview } from "~/features/applications";
import { getStaffClarification, getStaffView } from "~/features/applications/index.server";
import { HeldNotice } from "~/features/review";
import {
  announcedStep,
  getApplicationDecision,
  postStaffStep,
} from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale } from "~/platform/i18n/i18n.server";

export const handle = {
  i18n: ["applications", "clarifications", "pdf", "staff", "review-committee"],
  live: true,
};

/** One application as staff see it: where it stands and what this person may do. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const view = await getStaffView(actor, params.id ?? "");
  return {
    title: `${view.number} · ${view.title}`,
    view,
    clarification: await getStaffClarification(actor, view, getLocale(request, actor.locale)),
    announced: announcedStep(await getApplicationDecision(actor, view.id)),
    roles: actor.staffRoles,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const { result, typed } = await postStaffStep(actor, id, await readForm(request));
  return result.ok ? redirect(`/admin/applications/${id}`, 303) : respond(result, typed);
}

export default function Application() {
  const { view, clarification, announced, roles } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <StaffOverview
      view={view}
      clarification={clarification}
      roles={roles}
      refused={refused ?? null}
      announced={announced}
    >
      {announced && <HeldNotice applicationId={view.id} />}
    </StaffOverview>
  );
}
