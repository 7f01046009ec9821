import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { StaffAgreementPage } from "~/features/offers";
import { getStaffAgreement, postStaffAgreement } from "~/features/offers/index.server";
import { respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = {
  i18n: ["agreements", "offers", "messages", "documents", "staff"],
  live: true,
};

/** The agreement of an application: its package, approvals, signatures, and what follows. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const page = await getStaffAgreement(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "agreements");
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
  const { result, typed } = await postStaffAgreement(actor, id, request);
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/applications/${id}/agreement?saved=1`, 303);
}

export default function Agreement() {
  const { page, roles, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <StaffAgreementPage page={page} roles={roles} saved={saved} refused={refused ?? null} />;
}
