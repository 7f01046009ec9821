import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { ApplicantConditionsPage } from "~/features/review";
import { getApplicantConditions, postProof } from "~/features/review/index.server";
import { respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-conditions", "messages", "documents"], live: true };

/** The conditions of an approval as its company follows them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const page = await getApplicantConditions(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "review-conditions");
  return {
    title: `${t("title")} · ${page.number ?? page.title}`,
    page,
    sent: new URL(request.url).searchParams.has("sent"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = params.id ?? "";
  const { result, typed } = await postProof(actor, id, request);
  if (!result.ok) return respond(result, { typed });
  return redirect(`/portal/applications/${id}/conditions?sent=1`, 303);
}

export default function Conditions() {
  const { page, sent } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ApplicantConditionsPage page={page} sent={sent} refused={refused ?? null} />;
}
