import type { ActionFunctionArgs } from "@remix-run/node";
import { exportOwnData, requireUser } from "~/features/accounts/index.server";
import { notFound } from "~/platform/http.server";

/** The person's own data as a file; posted, because the export is recorded. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireUser(request);
  const body = JSON.stringify(await exportOwnData(actor), null, 2);
  return new Response(body, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="imc-portal-my-data.json"',
      "Cache-Control": "no-store",
    },
  });
}

export function loader() {
  throw notFound();
}
