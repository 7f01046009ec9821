import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireApplicant } from "~/features/accounts/index.server";
import { getPdf, servePdf } from "~/features/applications/index.server";
import { getLocale } from "~/platform/i18n/i18n.server";

/** The receipt or the whole of a submitted version as PDF, for its company. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const pdf = await getPdf("member", actor, params, getLocale(request, actor.locale));
  const pace = { signal: request.signal, drained: context.drained };
  return servePdf(pdf, new URL(request.url).pathname, pace);
}
