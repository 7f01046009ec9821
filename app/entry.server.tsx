import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { getLocale, i18nOf } from "./platform/i18n/i18n.server";
import { I18nProvider } from "./platform/i18n/provider";
import { isLocale } from "./platform/i18n/text";
import { joinRendered } from "./platform/join-rendered.server";
import { log } from "./platform/log.server";
import { ResponseContext } from "./response-context";

/** Renders the whole page before a byte leaves: pages are small, and a late error still gets its own status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, incident, arrivedAt }: AppLoadContext,
): Promise<Response> {
  const root = remixContext.staticHandlerContext.loaderData.root as
    | { locale?: unknown; user?: unknown }
    | undefined;
  const locale = isLocale(root?.locale) ? root.locale : getLocale(request);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", locale);
  // Pages of signed-in people stay in no cache; errors neither, as who reads is not known then.
  if (root?.user !== null) headers.set("Cache-Control", "no-store");
  const refused = status >= 400 && Boolean(remixContext.staticHandlerContext.actionData);
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <ResponseContext.Provider value={{ nonce, incident, arrivedAt, refused }}>
        <I18nProvider i18n={i18nOf(locale)}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </I18nProvider>
      </ResponseContext.Provider>,
      {
        nonce,
        onAllReady() {
          const chunks: Buffer[] = [];
          const sink = new PassThrough();
          sink.on("data", (chunk: Buffer) => chunks.push(chunk));
          sink.on("end", () => resolve(new Response(joinRendered(chunks), { status, headers })));
          pipe(sink);
        },
        onShellError: reject,
      },
    );
  });
}

/** A fault is told to the log with its incident id; the page shows the id alone. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  // An unknown method or address is the visitor's mistake and has its page.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  const path = new URL(request.url).pathname;
  const fault = error instanceof Error ? error : new Error(String(error));
  const { incident } = context;
  log.error(
    { incident, path, method: request.method, error: fault.name, stack: fault.stack },
    "fault",
  );
}

/** Data that scripts fetch for themselves is as private as the page. */
export function handleDataRequest(response: Response): Response {
  response.headers.set("Cache-Control", "no-store");
  return response;
}
