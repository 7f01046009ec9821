import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { RulesOverviewPage, ruleReaders } from "~/features/review";
import { getRulesOverview } from "~/features/review/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-rules"] };

/** The tables by which the review works, and the reasons that refusals name. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...ruleReaders);
  const t = translator(getLocale(request, actor.locale), "review-rules");
  return { title: t("title"), overview: await getRulesOverview(actor) };
}

export default function Rules() {
  const { overview } = useLoaderData<typeof loader>();
  return <RulesOverviewPage overview={overview} />;
}
