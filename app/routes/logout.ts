import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { findActor, signOut } from "~/features/accounts/index.server";
import { safePath } from "~/platform/http.server";

/** Ends the session; the browser is told to forget what it kept of the portal. */
export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = await signOut(request, await findActor(request, context));
  const next = new URL(request.url).searchParams.get("next");
  return redirect(safePath(next, "/login?signed_out"), {
    status: 303,
    headers: { "Set-Cookie": cookie, "Clear-Site-Data": '"cache", "storage"' },
  });
}

/** Following a link signs nobody out. */
export function loader() {
  return redirect("/");
}
