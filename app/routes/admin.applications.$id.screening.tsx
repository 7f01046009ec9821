import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ScreeningPage } from "~/features/review";
import { getScreeningPage, postScreening } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-screening", "staff", "applications"] };

/** The completeness check of an application. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const locale = getLocale(request, actor.locale);
  const page = await getScreeningPage(actor, params.id ?? "", locale);
  const t = translator(locale, "review-screening");
  return { title: `${t("title")} · ${page.view.number}`, page, roles: actor.staffRoles };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const posted = await postScreening(actor, id, await readForm(request));
  if (posted.done === "saved") {
    const { result, typed } = posted;
    if (!result.ok) return respond(result, { ...typed, done: posted.done });
    return redirect(`/admin/applications/${id}/screening`, 303);
  }
  const { result, typed } = posted;
  return result.ok
    ? redirect(`/admin/applications/${id}`, 303)
    : respond(result, { ...typed, done: posted.done });
}

export default function Screening() {
  const { page, roles } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <ScreeningPage
      page={page}
      roles={roles}
      refused={refused?.done === "saved" ? refused : null}
      refusedMove={refused?.done === "moved" ? refused : null}
    />
  );
}
