import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { AgreementsListPage, agreementReaders, parseAgreementsQuery } from "~/features/offers";
import { listAgreements } from "~/features/offers/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["agreements"], live: true };

/** Agreements under negotiation and signed, and what is to be done after. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...agreementReaders);
  const query = parseAgreementsQuery(new URL(request.url).searchParams);
  const t = translator(getLocale(request, actor.locale), "agreements");
  return { title: t("list.title"), query, ...(await listAgreements(actor, query)) };
}

export default function Agreements() {
  const { query, rows, next } = useLoaderData<typeof loader>();
  return <AgreementsListPage query={query} rows={rows} next={next} />;
}
