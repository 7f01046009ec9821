import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { AskPage } from "~/features/applications";
import { changeQuestionRows, getAskPage, moveByStaff } from "~/features/applications/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["staff", "applications", "clarifications"] };

/** The form in which questions are asked. `about` preselects what they are about. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const locale = getLocale(request, actor.locale);
  const about = new URL(request.url).searchParams.getAll("about").slice(0, 20);
  const page = await getAskPage(actor, params.id ?? "", about, locale);
  const t = translator(locale, "clarifications");
  return { title: `${t("ask.title")} · ${page.head.number}`, page, roles: actor.staffRoles };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const form = await readForm(request);
  const intent = String(form.getAll("intent").at(-1) ?? "");
  if (intent === "add_question" || intent === "remove_question") {
    const row = intent === "remove_question" ? new URL(request.url).searchParams.get("row") : null;
    const typed = await changeQuestionRows(actor, id, form, row);
    return data({ ...typed, refusal: null, fields: {} });
  }
  const { result, typed } = await moveByStaff(actor, id, form);
  return result.ok ? redirect(`/admin/applications/${id}`, 303) : respond(result, typed);
}

export default function Ask() {
  const { page, roles } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return <AskPage page={page} roles={roles} returned={returned ?? null} />;
}
