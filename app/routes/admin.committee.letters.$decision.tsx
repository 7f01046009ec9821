import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { committeeReaders, LetterPage } from "~/features/review";
import { postLetter, previewLetter } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-committee", "applications"] };

/** One letter in both languages, and the paragraph of it that may be edited. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const preview = await previewLetter(actor, params.decision ?? "");
  const t = translator(getLocale(request, actor.locale), "review-committee");
  return {
    title: t("letters.letterTitle", { number: preview.number }),
    preview,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, ...committeeReaders);
  const id = params.decision ?? "";
  const { result, typed } = await postLetter(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/committee/letters/${id}?saved=1`, 303);
}

export default function Letter() {
  const { preview, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <LetterPage preview={preview} saved={saved} refused={refused ?? null} />;
}
