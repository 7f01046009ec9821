import { buildPortal } from "./support/build-portal";
import { command } from "./support/command";
import { fillGivenDatabase, provideDemoDatabase } from "./support/demo-data";
import { applyDemoSettings, printWelcome } from "./support/demo-settings";
import { ownLocalData } from "./support/local-data";
import { choosePort } from "./support/port";
import { serveBuilt } from "./support/serve-built";

await command(
  async (life) => {
    process.env.NODE_ENV = "production";
    const given = process.env.DATABASE_URL;
    const local = given ? null : await ownLocalData(life, "demo", null);
    const port = await choosePort("demo");
    const database = local
      ? provideDemoDatabase(local.postgres)
      : fillGivenDatabase(given ?? "").then(() => given ?? "");
    const [url] = await Promise.all([database, buildPortal()]);
    const address = applyDemoSettings(url, port);
    await life.own(serveBuilt(port), (server) => server.stop());
    local?.lock.announce(address);
    printWelcome(address);
    await life.ended;
    return 0;
  },
  { serves: true },
);
