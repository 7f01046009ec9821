import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { MailPage } from "~/features/notifications";
import { getMailState, retryAllMails, retryMail } from "~/features/notifications/index.server";
import { notFound, readForm } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["notifications"] };

/** How the post stands, for the administrator. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const { searchParams } = new URL(request.url);
  const after = searchParams.get("after");
  const t = translator(getLocale(request, actor.locale), "notifications");
  return {
    title: t("post.title"),
    state: await getMailState(actor, after),
    paged: after !== null,
    retried: searchParams.has("retried"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent === "retry_mail") await retryMail(actor, String(form.get("notice") ?? ""));
  else if (intent === "retry_all_mail") await retryAllMails(actor);
  else throw notFound();
  return redirect("/admin/settings/mail?retried", 303);
}

export default function Post() {
  return <MailPage {...useLoaderData<typeof loader>()} />;
}
