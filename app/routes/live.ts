import type { LoaderFunctionArgs } from "@remix-run/node";
import { openLiveStream } from "~/features/applications/index.server";

/** Server-sent events: that something changed for this person, never what. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const applicationId = new URL(request.url).searchParams.get("application");
  return openLiveStream(request, applicationId, context.unsent);
}
