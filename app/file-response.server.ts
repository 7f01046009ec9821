import type { LoaderFunctionArgs } from "@remix-run/node";
import { barePage } from "./bare-page.server";
import type { Actor } from "./features/accounts";
import {
  deliverFile,
  type FileReader,
  getReadableFile,
} from "./features/applications/index.server";
import { getLocale, translator } from "./platform/i18n/i18n.server";

/** What the address of a file answers: its bytes, or a page that says in the reader's language why not. */
export async function fileResponse(
  reader: FileReader,
  actor: Actor,
  { request, params, context }: LoaderFunctionArgs,
): Promise<Response> {
  const locale = getLocale(request, actor.locale);
  try {
    const file = await getReadableFile(reader, actor, params);
    const { method, signal } = request;
    const answer = await deliverFile(actor, file, { method, signal, drained: context.drained });
    if (answer instanceof Response) return answer;
    const t = translator(locale, "documents");
    return barePage({
      locale,
      status: answer.status,
      title: t(`withheld.${answer.why}.title`),
      text: t(`withheld.${answer.why}.text`, { name: file.fileName }),
      back: { href: file.home.href, label: t(`view.back.${file.home.of}`) },
    });
  } catch (error) {
    if (!(error instanceof Response) || error.status !== 404) throw error;
    const t = translator(locale, "errors");
    const back = { href: reader === "staff" ? "/admin" : "/portal", label: t("portal") };
    return barePage({ locale, status: 404, title: t("404.title"), text: t("404.body"), back });
  }
}
