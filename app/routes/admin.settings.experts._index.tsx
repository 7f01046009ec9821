import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ExpertsPage } from "~/features/review";
import { listExperts } from "~/features/review/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-experts"] };

/** Everybody who can be asked to assess, with their load. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "coordinator", "administrator");
  const t = translator(getLocale(request, actor.locale), "review-experts");
  const after = new URL(request.url).searchParams.get("after");
  return { title: t("experts.title"), list: await listExperts(actor, after) };
}

export default function Experts() {
  return <ExpertsPage list={useLoaderData<typeof loader>().list} />;
}
