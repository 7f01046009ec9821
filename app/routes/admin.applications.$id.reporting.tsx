import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { StaffReportingPage } from "~/features/offers";
import { getStaffReporting, postStaffReporting } from "~/features/offers/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = {
  i18n: ["obligations", "agreements", "offers", "messages", "documents", "staff"],
  live: true,
};

/** How a company keeps its agreement. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const query = new URL(request.url).searchParams;
  const page = await getStaffReporting(actor, params.id ?? "", query.get("period"));
  const t = translator(getLocale(request, actor.locale), "obligations");
  return {
    title: `${t("title")} · ${page.head.number}`,
    page,
    roles: actor.staffRoles,
    saved: query.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const { result, typed } = await postStaffReporting(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  const period = /^\d{4}(Q[1-4])?$/.exec(typed.period ?? "")?.[0];
  const query = new URLSearchParams({ ...(period && { period }), saved: "1" });
  return redirect(`/admin/applications/${id}/reporting?${query}`, 303);
}

export default function Reporting() {
  const { page, roles, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <StaffReportingPage page={page} roles={roles} saved={saved} refused={refused ?? null} />;
}
