import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { AssignmentsPage, ConflictsOfApplication, ScoresPart } from "~/features/review";
import {
  getApplicationConflicts,
  getReviewsPage,
  getStaffScores,
  postFinding,
  postReopening,
  postReviews,
} from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = {
  i18n: ["staff", "applications", "review-experts", "review-scoring", "review-conflicts"],
  live: true,
};

const done: Record<string, string> = {
  invite_experts: "invited",
  remind_expert: "reminded",
  revoke_assignment: "revoked",
  replace_expert: "replaced",
};
const reopening = "reopen_bulletin";
const findings = ["confirm_conflict", "dismiss_conflict"];

/** Who assesses the application, for the coordinator whom to ask, and what the bulletins come to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const page = await getReviewsPage(actor, params.id ?? "");
  const query = new URL(request.url).searchParams;
  const t = translator(getLocale(request, actor.locale), "review-experts");
  return {
    title: `${t("page.title")} · ${page.head.number}`,
    page,
    scores: await getStaffScores(actor, params.id ?? "", query.get("round")),
    conflicts: await getApplicationConflicts(actor, page.head.id),
    roles: actor.staffRoles,
    done: query.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const form = await readForm(request);
  if (form.get("intent") === reopening) {
    const { result, typed: reopened } = await postReopening(actor, id, form);
    if (!result.ok) return respond(result, { reopened });
    return redirect(`/admin/applications/${id}/reviews?done=reopened#scores`, 303);
  }
  if (findings.includes(String(form.get("intent")))) {
    const { result, typed: finding } = await postFinding(actor, form);
    if (!result.ok) return respond(result, { finding });
    return redirect(`/admin/applications/${id}/reviews`, 303);
  }
  const { result, typed } = await postReviews(actor, id, form);
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/applications/${id}/reviews?done=${done[typed.intent] ?? ""}`, 303);
}

export default function Reviews() {
  const { page, scores, conflicts, roles, done: notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "typed" in answer ? answer : undefined;
  const reopened = answer && "reopened" in answer ? answer : null;
  const decided = answer && "finding" in answer ? { ...answer, typed: answer.finding } : null;
  return (
    <AssignmentsPage page={page} roles={roles} done={notice} refused={refused}>
      <ScoresPart scores={scores} refused={reopened} done={notice === "reopened"} />
      {conflicts && <ConflictsOfApplication conflicts={conflicts} refused={decided} />}
    </AssignmentsPage>
  );
}
