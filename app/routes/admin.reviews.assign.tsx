import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { AssignPage, LackingPage } from "~/features/review";
import { getAssignPage, idsOf, listLacking, postProposal } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { refuse } from "~/platform/refusal";

export const handle = { i18n: ["review-experts"] };

/** Applications that lack experts, or the proposal for those that the address names. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "coordinator");
  const { searchParams } = new URL(request.url);
  const ids = idsOf(searchParams);
  const t = translator(getLocale(request, actor.locale), "review-experts");
  const title = t("assign.title");
  const invited = Number(searchParams.get("invited")) || 0;
  if (ids.length > 0) {
    return { title, proposed: await getAssignPage(actor, ids), list: null, invited };
  }
  const list = await listLacking(actor, { after: searchParams.get("after") });
  return { title, proposed: null, list, invited };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "coordinator");
  const ids = idsOf(new URL(request.url).searchParams);
  const form = await readForm(request);
  if (form.get("intent") !== "invite_experts") return respond(refuse("unknown_intent"), none);
  const { results, ticked } = await postProposal(actor, ids, form);
  const invited = results.reduce((sum, one) => sum + one.invited, 0);
  if (results.length > 0 && results.every(({ refusal }) => refusal === null)) {
    return redirect(`/admin/reviews/assign?invited=${invited}`, 303);
  }
  return respond(refuse("experts_required"), { results, ticked });
}

const none = { results: [], ticked: {} };

export default function Assign() {
  const { proposed, list, invited } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (proposed) return <AssignPage proposed={proposed} answer={answer} />;
  return <LackingPage list={list} invited={invited} />;
}
