import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { DivisionPage } from "~/features/site";
import { getDivision, postDivision } from "~/features/site/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-division", "site-inventory", "site-plan"] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const division = await getDivision(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "site-division");
  return { title: t("title", { code: division.code }), division };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const id = params.id ?? "";
  const { typed, result } = await postDivision(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/site/units/${id}?saved`, 303);
}

export default function Division() {
  const { division } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <DivisionPage division={division} refused={refused ?? null} />;
}
