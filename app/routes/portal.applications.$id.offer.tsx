import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { ApplicantOfferPage } from "~/features/offers";
import { getApplicantOffer, postApplicantOffer } from "~/features/offers/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["offers"], live: true };

const done: Record<string, string> = {
  accept_offer: "accepted",
  decline_offer: "declined",
  ask_change: "asked",
};

/** What the cluster offers the company, and what was said to it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const query = new URL(request.url).searchParams;
  const page = await getApplicantOffer(actor, params.id ?? "", query.get("version"));
  const t = translator(getLocale(request, actor.locale), "offers");
  const said = query.get("done");
  return {
    title: `${t("title")} · ${page.application.number ?? page.application.title}`,
    page,
    done: said && Object.values(done).includes(said) ? said : null,
    waiting: query.has("waiting"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = params.id ?? "";
  const { result, typed } = await postApplicantOffer(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/portal/applications/${id}/offer?done=${done[typed.intent]}`, 303);
}

export default function Offer() {
  const { page, done: said, waiting } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ApplicantOfferPage page={page} done={said} waiting={waiting} refused={refused ?? null} />;
}
