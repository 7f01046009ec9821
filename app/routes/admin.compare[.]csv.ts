import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "~/features/accounts/index.server";
import { compareReaders, parseCompareQuery } from "~/features/review";
import { exportComparison } from "~/features/review/index.server";
import { attachment } from "~/platform/attachment.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

/** The comparison as a file for spreadsheets. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...compareReaders);
  const locale = getLocale(request, actor.locale);
  const query = parseCompareQuery(new URL(request.url).searchParams);
  const bytes = Buffer.from(await exportComparison(actor, query, locale));
  const file = {
    fileName: translator(locale, "review-compare")("fileName"),
    mediaType: "text/csv; charset=utf-8",
    sizeBytes: bytes.byteLength,
  };
  const body = request.method === "HEAD" ? null : Readable.from([bytes]);
  return attachment(file, body, { signal: request.signal, drained: context.drained });
}
