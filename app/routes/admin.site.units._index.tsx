import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { parseUnitsFilter, siteReaders, UnitsPageView } from "~/features/site";
import { listUnits } from "~/features/site/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-inventory", "site-plan"] };

/** Units by building, use, and state in a quarter. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const filter = parseUnitsFilter(new URL(request.url).searchParams);
  const t = translator(getLocale(request, actor.locale), "site-inventory");
  return { title: t("unitsTitle"), filter, page: await listUnits(actor, filter) };
}

export default function Units() {
  const { page, filter } = useLoaderData<typeof loader>();
  return <UnitsPageView page={page} filter={filter} />;
}
