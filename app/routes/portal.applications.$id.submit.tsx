import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireApplicant } from "~/features/accounts/index.server";
import { CheckPage } from "~/features/applications";
import { getCheckPage, submitFromForm } from "~/features/applications/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { refuse } from "~/platform/refusal";

export const handle = { i18n: ["applications", "form"] };

/** Check your answers, give the consents, submit. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const locale = getLocale(request, actor.locale);
  return {
    title: translator(locale, "applications")("check.title"),
    page: await getCheckPage(actor, params.id ?? "", locale),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = params.id ?? "";
  const form = await readForm(request);
  if (form.get("intent") !== "submit") return respond(refuse("unknown_intent"));
  const result = await submitFromForm(actor, id, form, {
    locale: getLocale(request, actor.locale),
    ip: context.clientAddress,
    userAgent: request.headers.get("user-agent") ?? "",
  });
  if (!result.ok) return respond(result);
  return redirect(`/portal/applications/${id}?receipt=1`, 303);
}

export default function Submit() {
  const { t } = useTranslation("applications");
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && {
    message: t(`refusals.${answer.refusal.code}`, {
      ...answer.refusal.params,
      status: page.statusName,
    }),
    fields: answer.fields,
  };
  return <CheckPage page={page} refused={refused ?? null} />;
}
