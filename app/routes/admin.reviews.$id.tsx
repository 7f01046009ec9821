import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { EndedPage, InvitationPage } from "~/features/review";
import { getOwnAssignment, postAnswer } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-experts"] };

/** One assignment of an expert: by its state the invitation to answer, or what came of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const assignment = await getOwnAssignment(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "review-experts");
  return { title: `${assignment.number} · ${t("invitation.title")}`, assignment };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const { result, values } = await postAnswer(actor, params.id ?? "", await readForm(request));
  if (!result.ok) return respond(result, { values });
  return redirect(`/admin/reviews?answered=${result.value.state}`, 303);
}

export default function Review() {
  const { assignment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (assignment.state === "invited") {
    return <InvitationPage assignment={assignment} answer={answer} />;
  }
  return <EndedPage assignment={assignment} />;
}
