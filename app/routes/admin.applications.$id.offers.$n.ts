import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "~/features/accounts/index.server";
import { serveStaffLetter } from "~/features/offers/index.server";
import { getLocale } from "~/platform/i18n/i18n.server";

/** The letter of an offer as PDF, for staff. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const pace = { signal: request.signal, drained: context.drained };
  return serveStaffLetter(actor, params, getLocale(request, actor.locale), pace);
}
