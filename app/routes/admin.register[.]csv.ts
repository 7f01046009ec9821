import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "~/features/accounts/index.server";
import { parseRegisterQuery, registerReaders } from "~/features/offers";
import { registerFile } from "~/features/offers/index.server";
import { attachment } from "~/platform/attachment.server";
import { getLocale } from "~/platform/i18n/i18n.server";

/** The register, or what was searched in it, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...registerReaders);
  const { search } = parseRegisterQuery(new URL(request.url).searchParams);
  const { bytes, ...file } = await registerFile(actor, search, getLocale(request, actor.locale));
  const body = request.method === "HEAD" ? null : Readable.from([bytes]);
  const pace = { signal: request.signal, drained: context.drained };
  return attachment({ ...file, sizeBytes: bytes.byteLength }, body, pace);
}
