import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { StaffConditionsPage } from "~/features/review";
import { getStaffConditions, postCondition } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-conditions", "messages", "documents", "staff"], live: true };

/** The conditions of an approval, and what was sent to show that they are met. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const page = await getStaffConditions(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "review-conditions");
  return {
    title: `${t("title")} · ${page.head.number}`,
    page,
    roles: actor.staffRoles,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const { result, typed } = await postCondition(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/applications/${id}/conditions?saved=1`, 303);
}

export default function Conditions() {
  const { page, roles, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <StaffConditionsPage page={page} roles={roles} saved={saved} refused={refused ?? null} />;
}
