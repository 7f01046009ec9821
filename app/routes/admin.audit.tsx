import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { verifyAudit } from "~/features/audit/index.server";
import { AuditPage, parseAuditFilter } from "~/features/reports";
import { listAudit } from "~/features/reports/index.server";
import { readForm } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = {
  i18n: ["staff", "site-allocations", "review-committee", "offers", "scenarios"],
};

/** The record of what everybody did, for those who watch over it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "administrator", "auditor");
  const t = translator(getLocale(request, actor.locale), "staff");
  const filter = parseAuditFilter(new URL(request.url).searchParams);
  return { title: t("audit.title"), filter, ...(await listAudit(actor, filter)) };
}

/** Recomputes the chain; it changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request, "administrator", "auditor");
  await readForm(request);
  return verifyAudit();
}

export default function Audit() {
  const { filter, rows, next } = useLoaderData<typeof loader>();
  const report = useActionData<typeof action>();
  return <AuditPage filter={filter} rows={rows} next={next} report={report ?? null} />;
}
