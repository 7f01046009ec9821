import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { WaitingPage, waitingLists } from "~/features/applications";
import { listWaiting } from "~/features/applications/index.server";
import { siteReaders } from "~/features/site";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-allocations", "site-fit", "site-plan"], live: true };

/** Who waits for space, all or those whom something fits now. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const query = new URL(request.url).searchParams;
  const which = waitingLists.find((one) => one === query.get("show")) ?? "all";
  const t = translator(getLocale(request, actor.locale), "site-allocations");
  return {
    title: t("list.title"),
    which,
    ...(await listWaiting(actor, which, query.get("after"))),
  };
}

export default function Waiting() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <WaitingPage {...page} />;
}
