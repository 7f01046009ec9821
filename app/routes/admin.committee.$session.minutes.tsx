import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { committeeReaders, MinutesPage } from "~/features/review";
import { getMinutesView, signMinutes } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { refuse } from "~/platform/refusal";

export const handle = { i18n: ["review-committee", "applications"], live: true };

/** The minutes of a session, to be read and signed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const view = await getMinutesView(actor, params.session ?? "");
  const t = translator(getLocale(request, actor.locale), "review-committee");
  return { title: t("print.minutesTitle", { number: view.number }), view };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const id = params.session ?? "";
  const form = await readForm(request);
  const intent = form.get("intent");
  const result =
    intent === "sign_minutes"
      ? await signMinutes(actor, id, String(form.get("sha256") ?? ""))
      : refuse("unknown_intent");
  return result.ok ? redirect(`/admin/committee/${id}/minutes`, 303) : respond(result);
}

export default function Minutes() {
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <MinutesPage view={view} refused={refused ?? null} />;
}
