import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ImportPage } from "~/features/site";
import { getImportPage, postImport } from "~/features/site/index.server";
import { respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-inventory", "site-plan", "documents"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const t = translator(getLocale(request, actor.locale), "site-inventory");
  return { title: t("import.title"), page: await getImportPage(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const result = await postImport(actor, request);
  if (!result.ok) return respond(result, { columns: result.columns ?? [] });
  return redirect(`/admin/site/import/${result.value.id}`, 303);
}

export default function Import() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ImportPage {...page} refused={refused ?? null} />;
}
