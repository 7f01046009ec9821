import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { agreementReaders, parseReportingQuery, ReportingListPage } from "~/features/offers";
import { listReporting } from "~/features/offers/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["obligations"], live: true };

/** Who is behind their promises, and whose reports are late or wait. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...agreementReaders);
  const query = parseReportingQuery(new URL(request.url).searchParams);
  const t = translator(getLocale(request, actor.locale), "obligations");
  return { title: t("list.title"), query, ...(await listReporting(actor, query)) };
}

export default function Reporting() {
  const { query, rows, next } = useLoaderData<typeof loader>();
  return <ReportingListPage query={query} rows={rows} next={next} />;
}
