import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { LibraryPage } from "~/features/applications";
import { archiveFromLibrary, getLibraryPage } from "~/features/applications/index.server";
import { textsOf } from "~/platform/check-fields";
import { notFound, readForm } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["documents"] };

/** The documents of one's own organisation. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const { searchParams } = new URL(request.url);
  const page = await getLibraryPage(actor, searchParams.get("id"));
  const title = translator(getLocale(request, actor.locale), "documents")("library.title");
  return { title, page, archived: searchParams.has("archived") };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = new URL(request.url).searchParams.get("id");
  const { intent, document = "" } = textsOf(await readForm(request), ["intent", "document"]);
  if (intent !== "archive") throw notFound();
  const result = await archiveFromLibrary(actor, id, document);
  if (result.ok) {
    return redirect(`/portal/organisation/documents?${id ? `id=${id}&` : ""}archived`, 303);
  }
  const { code } = result.refusal;
  return data({ refusal: code }, { status: code === "forbidden" ? 403 : 409 });
}

export default function Library() {
  const { page, archived } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <LibraryPage page={page} archived={archived} refusal={answer?.refusal ?? null} />;
}
