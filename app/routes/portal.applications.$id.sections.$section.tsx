import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  isRouteErrorResponse,
  useActionData,
  useLoaderData,
  useRouteError,
} from "@remix-run/react";
import { ErrorPage, statusOf } from "~/error-page";
import { requireApplicant, requireUser } from "~/features/accounts/index.server";
import {
  type SectionAnswer,
  SectionPage,
  TypedInVain,
  type Unanswered,
} from "~/features/applications";
import { getSectionPage, postSection } from "~/features/applications/index.server";
import { forbidden, readForm } from "~/platform/http.server";
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
  // Not only members: whoever was shut out meanwhile gets back what they typed.
  const actor = await requireUser(request);
  if (actor.staffRoles.length > 0 && actor.memberships.length === 0) throw forbidden();
  const form = await readForm(request);
  const query = new URL(request.url).searchParams;
  const posted = await postSection(
    actor,
    params.id ?? "",
    params.section ?? "",
    form,
    { goTo: query.get("then"), back: query.get("back"), row: query.get("row") },
    getLocale(request, actor.locale),
  );
  if ("to" in posted) return redirect(posted.to, 303);
  const answer = data(posted.answer, { status: posted.status });
  // The page itself cannot be loaded any more; a save while typing stays where it is.
  if (posted.status === 404 && !form.has("autosave")) throw answer;
  return answer;
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

/** Also where somebody posted to an application that is not theirs any more. */
export function ErrorBoundary() {
  const error = useRouteError();
  const answer: SectionAnswer | null = isRouteErrorResponse(error) ? error.data : null;
  if (answer?.kind !== "refused") return <ErrorPage status={statusOf(error)} />;
  return <TypedInVain applicationId="" code={answer.code} typed={answer.shown} />;
}
