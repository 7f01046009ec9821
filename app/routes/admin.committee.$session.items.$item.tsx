import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { committeeReaders, ItemPage } from "~/features/review";
import { asksForRow, getItemView, postItem } from "~/features/review/index.server";
import { FrozenWith } from "~/features/scenarios";
import { listFrozenWith } from "~/features/scenarios/index.server";
import { readForm, respond } from "~/platform/http.server";

export const handle = {
  i18n: ["review-committee", "applications", "scenarios", "site-fit"],
  live: true,
};

/** One item of a session: its ballots, and the pack that is decided by. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const view = await getItemView(actor, params.session ?? "", params.item ?? "");
  const scenarios = await listFrozenWith(actor, view.application.id);
  return { title: `${view.application.number} · ${view.session.number}`, view, scenarios };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const { session: id = "", item = "" } = params;
  const form = await readForm(request);
  const longer = asksForRow(form);
  if (longer) {
    await getItemView(actor, id, item);
    return data({ refusal: { code: "" }, fields: {}, typed: longer });
  }
  const at = { sessionId: id, itemId: item };
  const { result, typed, leaves } = await postItem(actor, at, form);
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/committee/${id}${leaves ? "" : `/items/${item}`}`, 303);
}

export default function Item() {
  const { view, scenarios } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const beside = <FrozenWith scenarios={scenarios} />;
  return <ItemPage view={view} answer={answer ?? null} beside={beside} />;
}
