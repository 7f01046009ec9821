import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ProposalPage, scenarioReaders } from "~/features/scenarios";
import { getProposalPage, postProposal } from "~/features/scenarios/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = {
  i18n: ["scenarios-optimiser", "scenarios", "site-fit", "site-plan"],
  live: true,
  modules: ["/range.js"],
};

const done: Record<string, string> = {
  start_proposal: "started",
  cancel_proposal: "cancelled",
  forbid_place: "forbidden",
  allow_place: "allowed",
};

/** A proposal for a scenario: what it is asked for, how the search goes, what it found. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...scenarioReaders);
  const page = await getProposalPage(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "scenarios-optimiser");
  return {
    title: `${t("title")} · ${page.head.name}`,
    page,
    done: new URL(request.url).searchParams.get("done"),
    keys: { run: randomUUID(), copy: randomUUID() },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, ...scenarioReaders);
  const id = params.id ?? "";
  const { result, typed } = await postProposal(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  const path = "/admin/site/scenarios";
  if (typed.intent === "take_over") return redirect(`${path}/${id}?done=taken`, 303);
  if (typed.intent === "take_over_copy") return redirect(`${path}/${typed.key}?done=taken`, 303);
  return redirect(`${path}/${id}/proposal?done=${done[typed.intent ?? ""] ?? "started"}`, 303);
}

export default function Proposal() {
  const { page, done: notice, keys } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ProposalPage page={page} done={notice} refused={refused ?? null} keys={keys} />;
}
