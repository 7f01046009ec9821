import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { RulesPage, ruleReaders } from "~/features/review";
import { getRulesPage } from "~/features/review/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-rules"] };

/** One table: `version` shows another than the one in force, `before` older ones in the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...ruleReaders);
  const { searchParams: query } = new URL(request.url);
  const asked = { version: query.get("version"), before: query.get("before") };
  const page = await getRulesPage(actor, params.kind ?? "", asked);
  const t = translator(getLocale(request, actor.locale), "review-rules");
  return { title: t(`kinds.${page.kind}.title`), page };
}

export default function Rules() {
  const { page } = useLoaderData<typeof loader>();
  return <RulesPage page={page} />;
}
