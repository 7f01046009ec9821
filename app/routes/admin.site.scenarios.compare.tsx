import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { CompareScenariosPage, parseScenarioIds, scenarioReaders } from "~/features/scenarios";
import { getScenarioComparison } from "~/features/scenarios/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["scenarios", "site-fit", "site-plan"] };

/** What-ifs side by side, in the order of `ids`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...scenarioReaders);
  const ids = parseScenarioIds(new URL(request.url).searchParams);
  const t = translator(getLocale(request, actor.locale), "scenarios");
  return { title: t("compare.title"), page: await getScenarioComparison(actor, ids) };
}

export default function CompareScenarios() {
  const { page } = useLoaderData<typeof loader>();
  return <CompareScenariosPage page={page} />;
}
