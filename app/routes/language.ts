import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { chooseLocale } from "~/features/accounts/index.server";
import { notFound, readForm, safePath } from "~/platform/http.server";
import { isLocale } from "~/platform/i18n";
import { localeCookie } from "~/platform/i18n/i18n.server";

/** Keeps the language a person chose, in their account and in this browser. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const locale = form.get("lng");
  if (!isLocale(locale)) throw notFound();
  await chooseLocale(request, context, locale);
  const next = safePath(String(form.get("next") ?? ""), "/");
  return redirect(next, { headers: { "Set-Cookie": localeCookie(locale) } });
}

export function loader() {
  throw notFound();
}
