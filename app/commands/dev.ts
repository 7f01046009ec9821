import { createServer as createHttpServer } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { createServer as createViteServer } from "vite";
import { command } from "./support/command";
import { fillGivenDatabase, provideDemoDatabase } from "./support/demo-data";
import { applyDemoSettings, printWelcome } from "./support/demo-settings";
import { ownLocalData } from "./support/local-data";
import { choosePort } from "./support/port";

type Database = typeof import("~/platform/db.server");
type Jobs = typeof import("~/platform/jobs.server");

await command(
  async (life) => {
    process.env.NODE_ENV = "development";
    const given = process.env.DATABASE_URL;
    const local = given ? null : await ownLocalData(life, "dev", null);
    const port = await choosePort("dev");
    const url = local ? await provideDemoDatabase(local.postgres) : (given ?? "");
    if (!local) await fillGivenDatabase(url);
    const address = applyDemoSettings(url, port);

    const http = createHttpServer();
    const vite = await life.own(
      createViteServer({
        server: { middlewareMode: true, hmr: { server: http } },
        clearScreen: false,
        logLevel: "warn",
      }),
      (server) => server.close(),
    );
    // Through Vite, so that the server shares its modules, and with them its database pool, with the pages.
    const portal = (await vite.ssrLoadModule("./app/server.ts")) as typeof import("../server");
    const app = express();
    app.use(vite.middlewares);
    app.use(
      portal.createApp(
        () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
      ),
    );
    const load = (file: string) => vite.ssrLoadModule(file);
    const { closeDatabase } = (await load("./app/platform/db.server.ts")) as Database;
    await life.own(true, closeDatabase);
    const { startWorker } = (await load("./app/platform/jobs.server.ts")) as Jobs;
    await life.own(startWorker(), (worker) => worker.stop());
    http.on("request", app);
    await new Promise<void>((resolve, reject) => {
      http.once("error", reject);
      http.listen(port, "0.0.0.0", resolve);
    });
    await life.own(http, (server) => {
      server.close();
      server.closeAllConnections();
    });
    local?.lock.announce(address);
    printWelcome(address);
    await life.ended;
    return 0;
  },
  { serves: true },
);
