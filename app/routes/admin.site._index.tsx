import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { parsePlanQuery, SiteOverview, siteReaders } from "~/features/site";
import { getSitePlan } from "~/features/site/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-plan"], modules: ["/plan.js"] };

/** The site at a glance, as of a `quarter`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const query = parsePlanQuery(new URL(request.url).searchParams);
  const locale = getLocale(request, actor.locale);
  const plan = await getSitePlan(actor, query, locale);
  return { title: translator(locale, "site-plan")("title"), plan, query };
}

export default function Site() {
  const { plan, query } = useLoaderData<typeof loader>();
  return <SiteOverview plan={plan} query={query} />;
}
