import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { parseQueueFilter, QueuePage } from "~/features/reports";
import { searchQueue } from "~/features/reports/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["staff"], live: true };

/** The queue of submitted applications; its address holds search, filters, order and place. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const t = translator(getLocale(request, actor.locale), "staff");
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  return {
    title: filter.q ? `${t("queue.title")}: ${filter.q}` : t("queue.title"),
    roles: actor.staffRoles,
    filter,
    page: await searchQueue(actor, filter),
  };
}

export default function Queue() {
  const { filter, page, roles } = useLoaderData<typeof loader>();
  return <QueuePage filter={filter} page={page} roles={roles} />;
}
