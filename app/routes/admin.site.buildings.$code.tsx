import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { BuildingPage, siteReaders } from "~/features/site";
import { getBuilding, postBuilding } from "~/features/site/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-inventory", "site-plan"] };

/** A building by its code, or a form for a `new` one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const t = translator(getLocale(request, actor.locale), "site-inventory");
  const saved = new URL(request.url).searchParams.has("saved");
  return { title: t("places.title"), saved, view: await getBuilding(actor, params.code ?? "") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const posted = await postBuilding(actor, params.code ?? "", await readForm(request));
  if (!posted.result.ok) return respond(posted.result, { typed: posted.typed });
  return redirect(`/admin/site/buildings/${encodeURIComponent(posted.code)}?saved`, 303);
}

export default function Page() {
  const { view, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <BuildingPage view={view} saved={saved} refused={refused ?? null} />;
}
