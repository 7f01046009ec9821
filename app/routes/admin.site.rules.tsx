import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { SiteRulesPage, siteReaders } from "~/features/site";
import { getRules, postSiteRules } from "~/features/site/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-rules", "site-fit", "site-inventory", "site-plan"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const t = translator(getLocale(request, actor.locale), "site-rules");
  const saved = new URL(request.url).searchParams.has("saved");
  return { title: t("title"), saved, view: await getRules(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const { result, typed } = await postSiteRules(actor, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect("/admin/site/rules?saved", 303);
}

export default function Rules() {
  const { view, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SiteRulesPage view={view} saved={saved} refused={refused ?? null} />;
}
