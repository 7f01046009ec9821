import { data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { WaitingPdf } from "~/features/applications";
import { getPdf } from "~/features/applications/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["pdf"] };

/** Where one waits for a document that is still being made. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const locale = getLocale(request, actor.locale);
  const pdf = await getPdf("member", actor, params, locale);
  const title = translator(locale, "pdf")(pdf.fileId ? "waiting.ready" : "waiting.title");
  const wait = { status: 202, headers: { "Retry-After": "60" } };
  return data({ title, pdf }, pdf.fileId ? undefined : wait);
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export default function Waiting() {
  const { pdf } = useLoaderData<typeof loader>();
  return <WaitingPdf pdf={pdf} base={`/portal/applications/${pdf.id}`} />;
}
