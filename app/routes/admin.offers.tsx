import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { OffersListPage, offerReaders, parseOffersQuery } from "~/features/offers";
import { listOffers } from "~/features/offers/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["offers"], live: true };

/** What companies were offered, by state. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...offerReaders);
  const query = parseOffersQuery(new URL(request.url).searchParams);
  const t = translator(getLocale(request, actor.locale), "offers");
  return { title: t("list.title"), query, ...(await listOffers(actor, query)) };
}

export default function Offers() {
  const { query, rows, next } = useLoaderData<typeof loader>();
  return <OffersListPage query={query} rows={rows} next={next} />;
}
