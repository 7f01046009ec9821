import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { committeeReaders, parseCursor, plannedBy, SessionsPage } from "~/features/review";
import { listCandidates, listSessions, postPlan } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-committee", "applications"] };

/** Sessions of the committee, the board and appeal panels, to come or held, and the form that plans one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const query = new URL(request.url).searchParams;
  const which = query.get("show") === "held" ? ("held" as const) : ("coming" as const);
  const after = parseCursor(query.get("after"));
  const plans = plannedBy(actor);
  const kind = plans.find((one) => one === query.get("plan"));
  const t = translator(getLocale(request, actor.locale), "review-committee");
  return {
    title: t("sessions.title"),
    which,
    first: after === null,
    ...(await listSessions(actor, which, after)),
    plans,
    plan: kind ? { kind, people: await listCandidates(kind) } : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const { result, typed } = await postPlan(actor, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/committee/${result.value.id}`, 303);
}

export default function Sessions() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SessionsPage {...page} refused={refused ?? null} />;
}
