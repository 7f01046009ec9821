import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { committeeReaders, SessionComparisonPage } from "~/features/review";
import { getSessionComparison } from "~/features/review/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-committee", "review-compare"] };

/** The applications of a session's frozen agenda side by side. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const locale = getLocale(request, actor.locale);
  const comparison = await getSessionComparison(actor, params.session ?? "", locale);
  const t = translator(locale, "review-committee");
  return { title: t("comparison.pageTitle", { number: comparison.number }), comparison };
}

export default function SessionComparison() {
  const { comparison } = useLoaderData<typeof loader>();
  return <SessionComparisonPage comparison={comparison} />;
}
