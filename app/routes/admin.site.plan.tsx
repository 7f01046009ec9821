import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { PlanPage, parsePlanQuery, siteReaders } from "~/features/site";
import { getFloorPlan } from "~/features/site/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-plan"], modules: ["/plan.js"] };

/** The plan as of a `quarter`, in the `colour` asked for, with the floors of one `building`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const query = parsePlanQuery(new URL(request.url).searchParams);
  const locale = getLocale(request, actor.locale);
  const plan = await getFloorPlan(actor, query, locale);
  return { title: translator(locale, "site-plan")("planTitle"), plan, query };
}

export default function Plan() {
  const { plan, query } = useLoaderData<typeof loader>();
  return <PlanPage plan={plan} query={query} />;
}
