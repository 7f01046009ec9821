import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { AllocationPage } from "~/features/applications";
import { getAllocationPage, postSpace } from "~/features/applications/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = {
  i18n: ["site-allocations", "site-fit", "site-plan", "staff", "applications"],
  live: true,
};

const done: Record<string, string> = {
  request_unit: "taken",
  hold_unit: "taken",
  reserve_unit: "taken",
  release_allocation: "released",
  move_allocation: "moved",
  join_waiting: "joined",
  leave_waiting: "left",
};

/** Where an application is to stand, and what may be done about it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const query = new URL(request.url).searchParams;
  const page = await getAllocationPage(actor, params.id ?? "", query);
  const t = translator(getLocale(request, actor.locale), "site-allocations");
  return {
    title: `${t("title")} · ${page.head.number}`,
    page,
    roles: actor.staffRoles,
    done: query.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const { result, typed } = await postSpace(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  const query = new URLSearchParams({
    done: done[typed.intent] ?? "changed",
    ...(typed.phase && { phase: typed.phase }),
  });
  return redirect(`/admin/applications/${id}/allocation?${query}`, 303);
}

export default function Allocation() {
  const { page, roles, done: notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <AllocationPage page={page} roles={roles} done={notice} refused={refused ?? null} />;
}
