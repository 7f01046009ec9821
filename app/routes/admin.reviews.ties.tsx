import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { readsQueue } from "~/features/applications";
import { TiesPage } from "~/features/review";
import { getTiesOwner, listAffiliations, postTies } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-conflicts"] };

const notices = ["saved", "declared"] as const;

/** Where a member of staff keeps their ties to organisations; with `person` those of a colleague. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const query = new URL(request.url).searchParams;
  const owner = await getTiesOwner(actor, query.get("person"));
  const t = translator(getLocale(request, actor.locale), "review-conflicts");
  return {
    title: t(owner.own ? "ties.title" : "ties.titleOf"),
    owner,
    ties: await listAffiliations(owner),
    declares: owner.own && readsQueue(actor),
    notice: notices.find((name) => query.has(name)) ?? null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const owner = await getTiesOwner(actor, new URL(request.url).searchParams.get("person"));
  const { result, typed } = await postTies(actor, owner, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  const done = typed.intent === "declare_conflict" ? "declared" : "saved";
  const whose = owner.own ? "" : `&person=${owner.id}`;
  return redirect(`/admin/reviews/ties?${done}${whose}`, 303);
}

export default function Ties() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <TiesPage {...page} refused={refused ?? null} />;
}
