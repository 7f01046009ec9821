import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MailboxPage } from "~/features/reports";
import { env } from "~/platform/env.server";
import { notFound } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { listMailbox } from "~/platform/mailer.server";

export const handle = { i18n: ["staff"] };

/** The letters of the demo; outside of it there is no such page. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!env().DEMO) throw notFound();
  const to = (new URL(request.url).searchParams.get("to") ?? "").trim().slice(0, 254);
  const t = translator(getLocale(request), "staff");
  return { title: t("mailbox.title"), to, letters: await listMailbox(to || undefined) };
}

export default function Mailbox() {
  const { to, letters } = useLoaderData<typeof loader>();
  return <MailboxPage to={to} letters={letters} />;
}
