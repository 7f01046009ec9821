import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { LimitsPage, siteReaders } from "~/features/site";
import { getSiteLimits, postLimit } from "~/features/site/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-inventory", "site-plan"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const t = translator(getLocale(request, actor.locale), "site-inventory");
  const saved = new URL(request.url).searchParams.has("saved");
  return { title: t("limits.siteTitle"), saved, view: await getSiteLimits(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const { result, typed } = await postLimit(actor, null, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect("/admin/site/limits?saved", 303);
}

export default function Limits() {
  const { view, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <LimitsPage view={view} saved={saved} refused={refused ?? null} />;
}
