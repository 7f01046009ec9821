import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ReviewPageView } from "~/features/review";
import { getReviewPage, postReview } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-scoring"], scripts: true };

/** One assignment for its expert: bulletin, conclusion, and the others' scores once the own are in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const page = await getReviewPage(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "review-scoring");
  const saved = new URL(request.url).searchParams.has("saved");
  return { title: `${t("page.title")} · ${page.application.number ?? "—"}`, page, saved };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const form = await readForm(request);
  const { intent, typed, result } = await postReview(actor, id, form);
  if (!result.ok) return respond(result, { intent, typed });
  if (form.has("autosave")) return data(result.value);
  const page = `/admin/reviews/${id}`;
  const next: Partial<Record<string, string>> = {
    save: `${page}?saved=1`,
    save_conclusion: `${page}?saved=1#conclusion`,
    submit_bulletin: `${page}#conclusion`,
    sign_conclusion: `${page}#conclusion`,
    recuse: "/admin/reviews",
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
  const { page, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "refusal" in answer ? answer : null;
  return <ReviewPageView page={page} refused={refused} saved={saved} />;
}
