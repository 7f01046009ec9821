import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { FilesPage } from "~/features/documents";
import { getFileSettings, postLimits, scanAgain } from "~/features/documents/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["documents"] };

/** Limits of files, the virus scanner and its quarantine. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const { searchParams } = new URL(request.url);
  const after = searchParams.get("after") ?? "";
  const t = translator(getLocale(request, actor.locale), "documents");
  return {
    title: t("settings.title"),
    view: await getFileSettings(actor, after),
    saved: searchParams.has("saved"),
    asked: searchParams.has("asked"),
    paged: after !== "",
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const form = await readForm(request);
  if (form.get("intent") === "scan_again") {
    await scanAgain(actor);
    return redirect("/admin/settings/files?asked", 303);
  }
  const { result, typed } = await postLimits(actor, form);
  if (!result.ok) return respond(result, { typed });
  return redirect("/admin/settings/files?saved", 303);
}

export default function Files() {
  const { view, saved, asked, paged } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const state = { view, saved, asked, paged };
  return <FilesPage {...state} refused={refused ?? null} />;
}
