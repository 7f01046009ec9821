import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "~/features/accounts/index.server";
import { committeeReaders } from "~/features/review";
import { serveSessionPrint } from "~/features/review/index.server";
import { getLocale } from "~/platform/i18n/i18n.server";

/** A session's frozen pack or signed minutes as PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const pace = { signal: request.signal, drained: context.drained };
  return serveSessionPrint(actor, params, getLocale(request, actor.locale), pace);
}
