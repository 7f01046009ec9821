import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { committeeReaders, SessionPage } from "~/features/review";
import { getSessionView, postSession } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-committee", "applications"], live: true };

/** One session: seats, agenda, and what this person may do with it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const view = await getSessionView(actor, params.session ?? "");
  const t = translator(getLocale(request, actor.locale), "review-committee");
  return {
    title: t("session.title", { number: view.number }),
    view,
    waiting: new URL(request.url).searchParams.has("waiting"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const id = params.session ?? "";
  const { result, typed } = await postSession(actor, id, await readForm(request));
  return result.ok ? redirect(`/admin/committee/${id}`, 303) : respond(result, { typed });
}

export default function Session() {
  const { view, waiting } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SessionPage view={view} waiting={waiting} refused={refused ?? null} />;
}
