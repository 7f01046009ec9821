import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { siteReaders, UnitPage } from "~/features/site";
import { getUnit, postUnit } from "~/features/site/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-inventory", "site-plan"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const unit = await getUnit(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "site-inventory");
  const saved = new URL(request.url).searchParams.has("saved");
  return { title: t("unitTitle", { code: unit.texts.unit }), unit, saved };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const { typed, result } = await postUnit(actor, params.id ?? "", await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/site/units/${result.value.id}?saved`, 303);
}

export default function Unit() {
  const { unit, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <UnitPage unit={unit} refused={refused ?? null} saved={saved} />;
}
