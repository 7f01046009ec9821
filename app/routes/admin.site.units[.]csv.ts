import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "~/features/accounts/index.server";
import { siteReaders } from "~/features/site";
import { exportUnits } from "~/features/site/index.server";
import { attachment } from "~/platform/attachment.server";
import { getLocale } from "~/platform/i18n/i18n.server";

/** All units as a file that can be imported again. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...siteReaders);
  const { bytes, ...file } = await exportUnits(actor, "csv", getLocale(request, actor.locale));
  const body = request.method === "HEAD" ? null : Readable.from([bytes]);
  const pace = { signal: request.signal, drained: context.drained };
  return attachment({ ...file, sizeBytes: bytes.byteLength }, body, pace);
}
