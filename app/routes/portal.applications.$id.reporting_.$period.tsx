import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { PeriodPage, sayPeriod } from "~/features/offers";
import { getApplicantPeriod, postPeriod } from "~/features/offers/index.server";
import { respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = {
  i18n: ["obligations", "agreements", "messages", "documents"],
  live: true,
};

/** One period as the company reports of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const page = await getApplicantPeriod(actor, params.id ?? "", params.period ?? "");
  const locale = getLocale(request, actor.locale);
  const t = translator(locale, "obligations");
  const query = new URL(request.url).searchParams;
  return {
    title: `${t("report", { period: sayPeriod(page.period.code, locale) })} · ${page.head.number}`,
    page,
    saved: query.has("sent") ? ("sent" as const) : query.has("saved") ? ("saved" as const) : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const { id = "", period = "" } = params;
  const { result, typed } = await postPeriod(actor, id, period, request);
  if (!result.ok) return respond(result, { typed });
  const said = typed.intent === "send_report" ? "sent" : "saved";
  return redirect(`/portal/applications/${id}/reporting/${period}?${said}=1`, 303);
}

export default function Period() {
  const { page, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <PeriodPage page={page} saved={saved} refused={refused ?? null} />;
}
