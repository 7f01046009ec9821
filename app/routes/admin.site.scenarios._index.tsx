import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ScenariosPage, scenarioReaders } from "~/features/scenarios";
import { getScenariosPage, postScenarios } from "~/features/scenarios/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["scenarios", "site-fit", "site-plan"], live: true };

/** The what-ifs that the reader may see, the last changed first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...scenarioReaders);
  const after = new URL(request.url).searchParams.get("after");
  const t = translator(getLocale(request, actor.locale), "scenarios");
  return { title: t("title"), page: await getScenariosPage(actor, after) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const { result, typed } = await postScenarios(actor, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/site/scenarios/${result.value.id}?done=made`, 303);
}

export default function Scenarios() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ScenariosPage page={page} refused={refused ?? null} />;
}
