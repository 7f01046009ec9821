import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireApplicant } from "~/features/accounts/index.server";
import { serveOwnLetter } from "~/features/offers/index.server";
import { getLocale } from "~/platform/i18n/i18n.server";

/** The letter of an offer as PDF, for its company's members. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const pace = { signal: request.signal, drained: context.drained };
  return serveOwnLetter(actor, params, getLocale(request, actor.locale), pace);
}
