import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { RulesForm } from "~/features/review";
import { getRulesPage, postRules } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-rules"], scripts: true };

/** The form of a table, beginning from the version in force. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const page = await getRulesPage(actor, params.kind ?? "", { version: null, before: null });
  const t = translator(getLocale(request, actor.locale), "review-rules");
  return { title: t(`kinds.${page.kind}.edit`), page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const kind = params.kind ?? "";
  const row = Number(new URL(request.url).searchParams.get("row") ?? Number.NaN);
  const { result, returned } = await postRules(actor, kind, await readForm(request), row);
  if (!result.ok) return respond(result, returned);
  if (!result.value) return data(returned);
  return redirect(`/admin/settings/rules/${kind}`, 303);
}

export default function EditRules() {
  const { page } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return <RulesForm page={page} returned={returned ?? null} />;
}
