import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { SheetPage } from "~/features/review";
import { getSheetPage, postSheet } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-technical", "staff", "applications"] };

/** The engineer's sheet of an application. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const locale = getLocale(request, actor.locale);
  const page = await getSheetPage(actor, params.id ?? "", locale);
  const t = translator(locale, "review-technical");
  return { title: `${t("title")} · ${page.view.number}`, page, roles: actor.staffRoles };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const posted = await postSheet(actor, id, await readForm(request));
  if (posted.done === "saved") {
    const { result, typed } = posted;
    if (!result.ok) return respond(result, { ...typed, done: posted.done });
    return redirect(`/admin/applications/${id}/technical`, 303);
  }
  const { result, typed } = posted;
  return result.ok
    ? redirect(`/admin/applications/${id}`, 303)
    : respond(result, { ...typed, done: posted.done });
}

export default function Technical() {
  const { page, roles } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <SheetPage
      page={page}
      roles={roles}
      refused={refused?.done === "saved" ? refused : null}
      refusedMove={refused?.done === "moved" ? refused : null}
    />
  );
}
