import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireUser } from "~/features/accounts/index.server";
import { InboxPage } from "~/features/notifications";
import { listInbox, markNoticesRead } from "~/features/notifications/index.server";
import { readForm } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["notifications"], live: true };

/** All that a person was told, applicants and staff alike. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireUser(request);
  const locale = getLocale(request, actor.locale);
  const { searchParams } = new URL(request.url);
  const after = searchParams.get("after");
  const unread = searchParams.get("unread") === "1";
  return {
    title: translator(locale, "notifications")("inbox.title"),
    ...(await listInbox(actor, locale, { after, unread })),
    unread,
    paged: after !== null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireUser(request);
  const form = await readForm(request);
  if (form.get("intent") === "mark_read") await markNoticesRead(actor);
  return redirect("/portal/notices", 303);
}

export default function Inbox() {
  return <InboxPage {...useLoaderData<typeof loader>()} />;
}
