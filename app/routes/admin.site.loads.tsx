import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { LoadsPage, siteReaders } from "~/features/site";
import { getLoadsPage } from "~/features/site/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-loads", "site-plan"], live: true };

/** The loads of the site and of its buildings over time. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const t = translator(getLocale(request, actor.locale), "site-loads");
  return {
    title: t("title"),
    page: await getLoadsPage(actor, new URL(request.url).searchParams),
  };
}

export default function Loads() {
  const { page } = useLoaderData<typeof loader>();
  return <LoadsPage page={page} />;
}
