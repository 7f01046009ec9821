import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ConditionsListPage, conditionReaders, parseConditionsQuery } from "~/features/review";
import { listConditions } from "~/features/review/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-conditions"], live: true };

/** Conditions of all approvals that are not settled. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...conditionReaders);
  const query = parseConditionsQuery(new URL(request.url).searchParams);
  const t = translator(getLocale(request, actor.locale), "review-conditions");
  return { title: t("list.title"), query, ...(await listConditions(actor, query)) };
}

export default function Conditions() {
  const { query, rows, next } = useLoaderData<typeof loader>();
  return <ConditionsListPage query={query} rows={rows} next={next} />;
}
