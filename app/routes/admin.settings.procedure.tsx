import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ProcedurePage } from "~/features/applications";
import { getProcedure, postProcedure } from "~/features/applications/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["staff"] };

/** Terms, thresholds and rounds in force. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const t = translator(getLocale(request, actor.locale), "staff");
  return { title: t("procedure.title"), view: await getProcedure(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const { result, typed } = await postProcedure(actor, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect("/admin/settings/procedure", 303);
}

export default function Procedure() {
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ProcedurePage view={view} refused={refused ?? null} />;
}
