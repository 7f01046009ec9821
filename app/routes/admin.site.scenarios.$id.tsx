import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { parseBoardQuery, ScenarioPage, scenarioReaders } from "~/features/scenarios";
import { getScenarioPage, postScenario } from "~/features/scenarios/index.server";
import { readForm, respond } from "~/platform/http.server";

export const handle = {
  i18n: ["scenarios", "site-fit", "site-plan"],
  live: true,
  modules: ["/board.js"],
};

const done: Record<string, string> = {
  place_phase: "placed",
  move_unit: "placed",
  unplace_phase: "unplaced",
  pin_phase: "pinned",
  unpin_phase: "unpinned",
  add_candidates: "candidates",
  remove_candidate: "candidates",
  rename_scenario: "renamed",
  copy_scenario: "copied",
  freeze_scenario: "frozen",
  apply_scenario: "applied",
};

/** A what-if: its board while it is open, its kept figures once it is frozen. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...scenarioReaders);
  const query = new URL(request.url).searchParams;
  const page = await getScenarioPage(actor, params.id ?? "", parseBoardQuery(query));
  return { title: page.head.name, page, done: query.get("done"), copyKey: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, ...scenarioReaders);
  const id = params.id ?? "";
  const { result, typed, faults } = await postScenario(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed, faults });
  const made = typed.intent === "copy_scenario" ? typed.key : id;
  // The board stays where it was.
  const query = new URL(request.url).searchParams;
  for (const name of ["phase", "start", "last"]) query.delete(name);
  query.set("done", done[typed.intent] ?? "placed");
  return redirect(`/admin/site/scenarios/${made}?${query}`, 303);
}

export default function Scenario() {
  const { page, done: notice, copyKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ScenarioPage page={page} done={notice} refused={refused ?? null} copyKey={copyKey} />;
}
