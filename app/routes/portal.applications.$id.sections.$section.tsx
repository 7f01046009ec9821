import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { SectionPage, type Unanswered } from "~/features/applications";
import { getSectionPage, postSection } from "~/features/applications/index.server";
import { readForm } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["form"], scripts: true };

/** One section of the form. `saved` names everything missing, `rows` shows more of a table. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const locale = getLocale(request, actor.locale);
  const query = new URL(request.url).searchParams;
  const page = await getSectionPage(actor, params.id ?? "", params.section ?? "", locale);
  const saved = query.has("saved");
  const wrong = page.mode === "edit" && page.notes.errors.length + page.notes.stops.length > 0;
  const t = translator(locale, "form");
  return {
    title: saved && wrong ? t("errorTitle", { title: page.title }) : page.title,
    page,
    saved,
    back: query.get("back") === "submit",
    rows: /^[1-9]$/.test(query.get("rows") ?? "") ? Number(query.get("rows")) : 1,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const query = new URL(request.url).searchParams;
  const posted = await postSection(
    actor,
    params.id ?? "",
    params.section ?? "",
    await readForm(request),
    { goTo: query.get("then"), back: query.get("back"), row: query.get("row") },
    getLocale(request, actor.locale),
  );
  if ("to" in posted) return redirect(posted.to, 303);
  return data(posted.answer, { status: posted.status });
}

/** A save while typing must not take the page away, whatever becomes of it. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (fault) {
    const signedOut = fault instanceof Response && fault.status >= 300 && fault.status < 400;
    return { kind: "unanswered", signedOut } satisfies Unanswered;
  }
}

/** Nothing else on the page changes when a section saves itself. */
export function shouldRevalidate() {
  return false;
}

export default function Section() {
  const { page, saved, back, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SectionPage page={page} answer={answer} saved={saved} back={back} rows={rows} />;
}
