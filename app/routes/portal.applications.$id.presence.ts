import type { ActionFunctionArgs } from "@remix-run/node";
import { requireApplicant } from "~/features/accounts/index.server";
import { markPresence } from "~/features/applications/index.server";
import { notFound, readForm } from "~/platform/http.server";
import { getLocale } from "~/platform/i18n/i18n.server";

/** An open section says every while that somebody is there, and once that they have left. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const form = await readForm(request);
  const version = String(form.get("version") ?? "");
  const presence = await markPresence(
    actor,
    params.id ?? "",
    {
      section: String(form.get("section") ?? ""),
      leaving: form.has("leaving"),
      version: /^\d{1,9}$/.test(version) ? Number(version) : null,
    },
    getLocale(request, actor.locale),
  );
  return Response.json(presence, { headers: { "Cache-Control": "no-store" } });
}

export function loader() {
  throw notFound();
}
