import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { AssignmentsPage } from "~/features/review";
import { getReviewsPage, postReviews } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["staff", "applications", "review-experts"], live: true };

const done: Record<string, string> = {
  invite_experts: "invited",
  remind_expert: "reminded",
  revoke_assignment: "revoked",
  replace_expert: "replaced",
};

/** Who assesses the application, and for the coordinator whom to ask. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const page = await getReviewsPage(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "review-experts");
  return {
    title: `${t("page.title")} · ${page.head.number}`,
    page,
    roles: actor.staffRoles,
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const { result, typed } = await postReviews(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/applications/${id}/reviews?done=${done[typed.intent] ?? ""}`, 303);
}

export default function Reviews() {
  const { page, roles, done: notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <AssignmentsPage page={page} roles={roles} done={notice} refused={refused} />;
}
