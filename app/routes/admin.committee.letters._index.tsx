import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { committeeReaders, LettersPage, parseCursor } from "~/features/review";
import { listHeld, postLetters } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-committee", "applications"] };

/** Decisions that wait to be announced, of all sessions. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const query = new URL(request.url).searchParams;
  const after = parseCursor(query.get("after"));
  const sent = query.get("sent");
  const t = translator(getLocale(request, actor.locale), "review-committee");
  return {
    title: t("letters.title"),
    ...(await listHeld(actor, after)),
    first: after === null,
    sent: /^\d{1,3}$/.test(sent ?? "") ? Number(sent) : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const { result, chosen, failed } = await postLetters(actor, await readForm(request));
  if (!result.ok) return respond(result, { chosen, failed });
  return redirect(`/admin/committee/letters?sent=${result.value.sent}`, 303);
}

export default function Letters() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <LettersPage {...page} refused={refused ?? null} />;
}
