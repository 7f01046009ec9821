import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { ClarificationPage } from "~/features/applications";
import {
  findQuestionPlace,
  getClarificationPage,
  postAnswers,
} from "~/features/applications/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["applications", "clarifications"], live: true };

/** The cluster's questions: to answer now, and as they were answered. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const locale = getLocale(request, actor.locale);
  const page = await getClarificationPage(actor, params.id ?? "", locale);
  const t = translator(locale, "clarifications");
  return {
    title: `${t("page.title")}${page.number ? ` · ${page.number}` : ""}`,
    page,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = params.id ?? "";
  const posted = await postAnswers(actor, id, await readForm(request));
  if (!("done" in posted)) {
    const { refusal, fields, ...rest } = posted;
    return respond({ ok: false, refusal, fields }, rest);
  }
  if (posted.done === "sent") return redirect(`/portal/applications/${id}`, 303);
  const then = new URL(request.url).searchParams.get("then");
  const place = then && (await findQuestionPlace(actor, id, Number(then)));
  return redirect(place || `/portal/applications/${id}/clarification?saved=1`, 303);
}

export default function Clarification() {
  const { page, saved } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return <ClarificationPage page={page} saved={saved} returned={returned ?? null} />;
}
