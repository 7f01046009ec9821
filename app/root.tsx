import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import {
  Links,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { Chrome, type RootData } from "./chrome";
import { ErrorPage, statusOf } from "./error-page";
import { findActor } from "./features/accounts/index.server";
import { countUnread } from "./features/notifications/index.server";
import { HeadTexts } from "./head-texts";
import { LiveParts } from "./live-parts";
import { env } from "./platform/env.server";
import { isLocale, useLocale } from "./platform/i18n";
import { getLocale, localeCookie, translator } from "./platform/i18n/i18n.server";
import { ResponseContext } from "./response-context";
import "./tailwind.css";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await findActor(request, context);
  const locale = getLocale(request, actor?.locale);
  const url = new URL(request.url);
  const headers = new Headers();
  if (isLocale(url.searchParams.get("lng"))) headers.append("Set-Cookie", localeCookie(locale));
  const root: RootData & { siteName: string } = {
    locale,
    siteName: translator(locale, "ui")("brand.name"),
    path: url.pathname,
    search: url.search,
    demo: env().DEMO,
    unread: actor ? await countUnread(actor) : 0,
    user: actor && {
      name: actor.fullName,
      locale,
      staffRoles: actor.staffRoles,
      organisations: actor.memberships.map((one) => one.organisationName),
    },
  };
  return data(root, { headers });
}

/** Pages follow each other as documents; a form that saves itself changes nothing around it. */
export function shouldRevalidate() {
  return false;
}

/**
 * `live`: parts of the page marked `data-live` follow what happens, without hydration. `modules`: small scripts of
 * our own for a page that works without them.
 */
type PageHandle = { i18n?: string[]; scripts?: boolean; live?: boolean; modules?: string[] };

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, refused } = useContext(ResponseContext);
  const locale = useLocale();
  const handles = useMatches().map((match) => (match.handle ?? {}) as PageHandle);
  const scripts = handles.some((handle) => handle.scripts);
  // What failed or was drawn by scripts has no parts to renew.
  const failed = Boolean(useRouteError());
  const live = !scripts && !failed && handles.some((handle) => handle.live);
  const modules = failed ? [] : handles.flatMap((handle) => handle.modules ?? []);
  const namespaces = [...new Set(["ui", "errors", ...handles.flatMap((one) => one.i18n ?? [])])];
  return (
    <html
      lang={locale}
      data-messages={scripts ? namespaces.join(" ") : undefined}
      data-refused={refused || undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <HeadTexts />
        <Links />
      </head>
      <body>
        {children}
        {scripts && <Scripts nonce={nonce} />}
        {live && <LiveParts />}
        {modules.map((source) => (
          <script key={source} type="module" src={source} nonce={nonce} />
        ))}
      </body>
    </html>
  );
}

export default function App() {
  return (
    <Framed>
      <Outlet />
    </Framed>
  );
}

/** 404, 403, 413 and faults are different pages, inside the same frame. */
export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Framed>
      <ErrorPage status={statusOf(error)} />
    </Framed>
  );
}

function Framed({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  return <Chrome root={root}>{children}</Chrome>;
}
