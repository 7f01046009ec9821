import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { EndedPage, InvitationPage, ReviewPageView } from "~/features/review";
import {
  getOwnAssignment,
  getReviewPage,
  postAnswer,
  postReview,
} from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-experts", "review-scoring"], scripts: true };

/** One assignment of an expert: the invitation to answer, then bulletin and conclusion, or what came of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const assignment = await getOwnAssignment(actor, id);
  const invited = assignment.state === "invited";
  const t = translator(getLocale(request, actor.locale), "review-experts");
  return {
    title: `${assignment.number} · ${t(invited ? "invitation.title" : "page.title")}`,
    assignment,
    page: invited ? null : await getReviewPage(actor, id),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const form = await readForm(request);
  if (form.get("intent") === "answer_invitation") {
    const { result, values } = await postAnswer(actor, id, form);
    if (!result.ok) return respond(result, { values });
    return redirect(`/admin/reviews?answered=${result.value.state}`, 303);
  }
  const { intent, typed, result } = await postReview(actor, id, form);
  if (!result.ok) return respond(result, { intent, typed });
  if (form.has("autosave")) return data(result.value);
  const page = `/admin/reviews/${id}`;
  const next: Partial<Record<string, string>> = {
    save: `${page}?saved=1`,
    save_conclusion: `${page}?saved=1#conclusion`,
    submit_bulletin: `${page}#conclusion`,
    sign_conclusion: `${page}#conclusion`,
    recuse: "/admin/reviews?answered=recused",
  };
  return redirect(next[intent ?? ""] ?? page, 303);
}

/** A save while typing must not take the page away, whatever becomes of it. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch {
    return null;
  }
}

/** Nothing else on the page changes when a form saves itself. */
export function shouldRevalidate() {
  return false;
}

export default function Review() {
  const { assignment, page, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!page) {
    const refused = answer && "values" in answer ? answer : undefined;
    return <InvitationPage assignment={assignment} answer={refused} />;
  }
  const refused = answer && "typed" in answer ? answer : null;
  const written = page.bulletin.version > 0 || refused !== null;
  const live = page.state === "accepted" || page.state === "submitted";
  if (!live && !written) return <EndedPage assignment={assignment} />;
  return <ReviewPageView page={page} refused={refused} saved={saved} />;
}
