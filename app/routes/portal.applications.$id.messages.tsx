import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { ApplicantMessagesPage } from "~/features/applications";
import { getApplicantMessages, postMessage } from "~/features/applications/index.server";
import { respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["messages", "documents", "applications"], live: true };

/** What the company and the cluster write to each other about one application. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const query = new URL(request.url).searchParams;
  const page = await getApplicantMessages(actor, params.id ?? "", query.get("before"));
  const t = translator(getLocale(request, actor.locale), "messages");
  return {
    title: `${t("title")} · ${page.number ?? page.title}`,
    page,
    sent: query.has("sent"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = params.id ?? "";
  const page = { side: "company", tier: null } as const;
  const { result, typed } = await postMessage(actor, id, page, request);
  if (!result.ok) return respond(result, { typed });
  const address = `/portal/applications/${id}/messages`;
  return redirect(result.value.done === "sent" ? `${address}?sent=1#sent` : address, 303);
}

export default function Messages() {
  const { page, sent } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ApplicantMessagesPage page={page} sent={sent} refused={refused ?? null} />;
}
