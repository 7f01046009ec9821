import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { DocumentsPage } from "~/features/applications";
import { getDocumentsPage, postDocuments } from "~/features/applications/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["documents", "applications"], scripts: true };

/** The documents of one application, slot by slot. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const page = await getDocumentsPage(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "documents");
  return { title: `${t("page.title")} · ${page.number ?? page.title}`, page };
}

const statusOf: Record<string, number> = { forbidden: 403, slot_closed: 409, document_gone: 409 };

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = params.id ?? "";
  const posted = await postDocuments(actor, id, request);
  const [first] = posted.refusals;
  if (!first) return redirect(`/portal/applications/${id}/documents?done=1#${posted.slot}`, 303);
  return data(posted, { status: statusOf[first.code] ?? 400 });
}

export default function Documents() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <DocumentsPage page={page} refused={refused ?? null} />;
}
