import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { StaffMessagesPage } from "~/features/applications";
import { getStaffMessages, postMessage } from "~/features/applications/index.server";
import { respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["messages", "documents", "staff"], live: true };

/** The conversations about an application that this member of staff reads, one at a time. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const query = new URL(request.url).searchParams;
  const id = params.id ?? "";
  const page = await getStaffMessages(actor, id, query.get("tier"), query.get("before"));
  const t = translator(getLocale(request, actor.locale), "messages");
  return {
    title: `${t(`staff.heading.${page.tier}`)} · ${page.number}`,
    page,
    sent: query.has("sent"),
    roles: actor.staffRoles,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const tier = new URL(request.url).searchParams.get("tier");
  const page = { side: "staff", tier } as const;
  const { result, typed } = await postMessage(actor, id, page, request);
  if (!result.ok) return respond(result, { typed });
  const address = `/admin/applications/${id}/messages?tier=${tier ?? "applicant"}`;
  return redirect(result.value.done === "sent" ? `${address}&sent=1#sent` : address, 303);
}

export default function Messages() {
  const { page, sent, roles } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <StaffMessagesPage page={page} roles={roles} sent={sent} refused={refused ?? null} />;
}
