import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { getStaffHistory } from "~/features/applications/index.server";
import { HistoryPage, parseAuditFilter, readsRecord } from "~/features/reports";
import { listAudit } from "~/features/reports/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["staff"] };

/** Every step of an application; for those who read the record, its entries as well. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const history = await getStaffHistory(actor, id);
  const ofThis = parseAuditFilter(new URLSearchParams({ subject: id }));
  const record = readsRecord(actor) ? await listAudit(actor, ofThis) : null;
  const t = translator(getLocale(request, actor.locale), "staff");
  return {
    title: `${t("history.title")} · ${history.number}`,
    history,
    record: record?.rows ?? null,
    roles: actor.staffRoles,
  };
}

export default function History() {
  const { history, record, roles } = useLoaderData<typeof loader>();
  return <HistoryPage history={history} record={record} roles={roles} />;
}
