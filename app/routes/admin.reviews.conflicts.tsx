import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { FindingsPage } from "~/features/review";
import { listFindings, parseFindingsFilter, postFinding } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-conflicts"] };

/** Ties that the data shows, for the coordinator to decide. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "coordinator", "administrator", "auditor");
  const query = new URL(request.url).searchParams;
  const filter = parseFindingsFilter(query);
  const t = translator(getLocale(request, actor.locale), "review-conflicts");
  return {
    title: t("title"),
    filter,
    findings: await listFindings(actor, filter),
    saved: query.has("saved"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "coordinator");
  const { result, typed } = await postFinding(actor, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  const { application } = parseFindingsFilter(new URL(request.url).searchParams);
  const back = application ? `&application=${application}` : "";
  return redirect(`/admin/reviews/conflicts?saved${back}`, 303);
}

export default function Conflicts() {
  const { filter, findings, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <FindingsPage filter={filter} findings={findings} saved={saved} refused={refused ?? null} />
  );
}
