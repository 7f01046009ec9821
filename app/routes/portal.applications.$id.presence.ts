import type { ActionFunctionArgs } from "@remix-run/node";
import { requireApplicant } from "~/features/accounts/index.server";
import { markPresence } from "~/features/applications/index.server";
import { notFound, readForm } from "~/platform/http.server";

/** An open section says every while that somebody is there, and once that they have left. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const form = await readForm(request);
  const presence = await markPresence(actor, params.id ?? "", {
    section: String(form.get("section") ?? ""),
    leaving: form.has("leaving"),
  });
  return Response.json(presence, { headers: { "Cache-Control": "no-store" } });
}

export function loader() {
  throw notFound();
}
