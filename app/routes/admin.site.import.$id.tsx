import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ImportPreview } from "~/features/site";
import { getImport, postApply } from "~/features/site/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-inventory", "site-plan", "documents"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const t = translator(getLocale(request, actor.locale), "site-inventory");
  return { title: t("import.previewTitle"), view: await getImport(actor, params.id ?? "") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const id = params.id ?? "";
  const result = await postApply(actor, id, await readForm(request));
  if (!result.ok) return respond(result);
  return redirect(`/admin/site/import/${id}`, 303);
}

export default function Preview() {
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ImportPreview view={view} refused={refused ?? null} />;
}
