import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { ApplicantAgreementPage } from "~/features/offers";
import { getApplicantAgreement, postApplicantAgreement } from "~/features/offers/index.server";
import { respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["agreements", "offers", "messages", "documents"], live: true };

/** The agreement of an application as its company follows it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const page = await getApplicantAgreement(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "agreements");
  return {
    title: `${t("title")} · ${page.head.number ?? page.head.title}`,
    page,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = params.id ?? "";
  const { result, typed } = await postApplicantAgreement(actor, id, request);
  if (!result.ok) return respond(result, { typed });
  return redirect(`/portal/applications/${id}/agreement?saved=1`, 303);
}

export default function Agreement() {
  const { page, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ApplicantAgreementPage page={page} saved={saved} refused={refused ?? null} />;
}
