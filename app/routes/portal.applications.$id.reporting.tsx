import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { ApplicantReportingPage } from "~/features/offers";
import { getApplicantReporting, postApplicantReporting } from "~/features/offers/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["obligations", "agreements", "offers"], live: true };

/** How a company keeps its agreement, as it sees it itself. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const page = await getApplicantReporting(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "obligations");
  return {
    title: `${t("title")} · ${page.head.number ?? page.head.title}`,
    page,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = params.id ?? "";
  const { result, typed } = await postApplicantReporting(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/portal/applications/${id}/reporting?saved=1`, 303);
}

export default function Reporting() {
  const { page, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ApplicantReportingPage page={page} saved={saved} refused={refused ?? null} />;
}
