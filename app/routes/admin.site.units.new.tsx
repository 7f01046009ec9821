import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { NewUnitPage } from "~/features/site";
import { getNewUnit, postNewUnit } from "~/features/site/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-inventory", "site-plan"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const t = translator(getLocale(request, actor.locale), "site-inventory");
  return { title: t("newUnit"), page: await getNewUnit(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const { typed, result } = await postNewUnit(actor, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/site/units/${result.value.id}?saved`, 303);
}

export default function NewUnit() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <NewUnitPage page={page} refused={refused ?? null} />;
}
