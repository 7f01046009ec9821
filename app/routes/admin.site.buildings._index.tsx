import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { PlacesPage, siteReaders } from "~/features/site";
import { getPlaces, postIllustrative } from "~/features/site/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["site-inventory", "site-plan"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const t = translator(getLocale(request, actor.locale), "site-inventory");
  return { title: t("places.title"), places: await getPlaces(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "leasing_manager");
  const result = await postIllustrative(actor, await readForm(request));
  return result.ok ? redirect("/admin/site/buildings", 303) : respond(result);
}

export default function Buildings() {
  const { places } = useLoaderData<typeof loader>();
  return <PlacesPage places={places} />;
}
