import { randomBytes, randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
// Each feature names the handlers of its jobs as it loads.
import "./features/accounts/index.server";
import "./features/applications/index.server";
import "./features/notifications/index.server";
import "./features/organisations/index.server";
import "./features/reports/index.server";
import "./features/review/index.server";
import "./features/offers/index.server";
import "./features/scenarios/index.server";
import { uploadsDoor } from "./features/documents/index.server";
import { guardBodyPace, longestBodyMs } from "./platform/body-pace.server";
import { closeDatabase } from "./platform/db.server";
import { env } from "./platform/env.server";
import { startWorker } from "./platform/jobs.server";
import { startListening, stopListening } from "./platform/live-listener.server";
import { endLiveStreams } from "./platform/live-stream.server";
import { log } from "./platform/log.server";
import { drained } from "./platform/paced-body.server";
import { pdfjs } from "./platform/pdfjs.server";
import { pageHeadersWin, refuseForeignWrites, securityHeaders } from "./platform/security.server";
import { inTrip } from "./platform/trip.server";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** for the page's own scripts, new with each response */
    nonce: string;
    /** where the visitor's connection comes from, as far as our own proxies can be believed */
    clientAddress: string;
    /** names this request in the log when it ends in a fault */
    incident: string;
    /** when the request came, in ms since 1970: a page made for it knows nothing newer */
    arrivedAt: number;
    /** bytes of the response that the visitor's connection has not taken yet */
    unsent: () => number;
    /** lets a response bring a content security policy of its own instead of the pages' */
    bringsPolicy: () => void;
    /** resolves once the visitor's connection takes more bytes, or is closed */
    drained: () => Promise<void>;
  }
}

export type RunningServer = { address: string; stop(): Promise<void> };

/** Files may come slowly; any other body has a minute. */
function isUpload(request: express.Request): boolean {
  const type = request.headers["content-type"] ?? "";
  return request.path.startsWith("/uploads") || /^multipart\/form-data/i.test(type);
}

/** The Express application around a Remix build; `assets` is the folder of built client files, if any. */
export function createApp(build: ServerBuild | (() => Promise<ServerBuild>), assets?: string) {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env().TRUSTED_PROXIES);
  app.use((request, response, next) => {
    // Remix believes this header without asking; we compare against Host alone.
    delete request.headers["x-forwarded-host"];
    response.locals.nonce = randomBytes(16).toString("base64");
    inTrip(next);
  });
  app.use(securityHeaders(env().APP_URL, env().NODE_ENV === "development"));
  app.use(guardBodyPace(isUpload));
  const ownWritesOnly = refuseForeignWrites(env().APP_URL);
  app.use("/uploads", ownWritesOnly, uploadsDoor());
  app.use(compression());
  if (assets) {
    app.use(
      "/assets",
      express.static(path.join(assets, "assets"), { immutable: true, maxAge: "1y", index: false }),
    );
    app.use(
      "/fonts",
      express.static(path.join(assets, "fonts"), { immutable: true, maxAge: "1y", index: false }),
    );
    app.use(express.static(assets, { maxAge: "1h", index: false, redirect: false }));
  }
  for (const part of ["cmaps", "standard_fonts", "wasm"]) {
    // What the viewer of documents asks for with some of them; its address carries its version.
    app.use(
      `/pdfjs/${pdfjs.version}/${part}`,
      express.static(path.join(pdfjs.folder, part), {
        immutable: true,
        maxAge: "1y",
        index: false,
      }),
    );
  }
  app.use(ownWritesOnly);
  // A file is bytes and nothing else: it has no form in which scripts ask for a page's data.
  app.get(/\/files\/[^/]+\.data$/, (_request, response) => response.sendStatus(404));
  app.use(pageHeadersWin);
  // Not `app.all("*")`: that fails on an address with broken escapes before a page can say so.
  app.use(
    createRequestHandler({
      build,
      mode: env().NODE_ENV,
      getLoadContext: (request, response): AppLoadContext => ({
        nonce: response.locals.nonce as string,
        clientAddress: request.ip ?? "",
        incident: randomUUID(),
        arrivedAt: Date.now(),
        unsent: () => response.writableLength,
        bringsPolicy: () => response.removeHeader("Content-Security-Policy"),
        drained: () => drained(response),
      }),
    }),
  );
  return app;
}

/** Serves the built portal and works its jobs; stops by finishing what is under way. */
export async function startServer(options: {
  port: number;
  host?: string;
}): Promise<RunningServer> {
  // @ts-expect-error made by the build
  const build = (await import("virtual:remix/server-build")) as ServerBuild;
  const app = createApp(build, path.resolve("build/client"));
  const worker = await startWorker();
  startListening();
  const server = app.listen(options.port, options.host ?? "0.0.0.0");
  server.headersTimeout = 15_000;
  // The bodies' own guard knows which may take their time.
  server.requestTimeout = longestBodyMs;
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const { port } = server.address() as AddressInfo;
  log.info({ port }, "listening");
  return {
    address: `http://localhost:${port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      endLiveStreams();
      await stopListening();
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), 10_000);
      await closed;
      clearTimeout(patience);
      await worker.stop();
      await closeDatabase();
    },
  };
}
