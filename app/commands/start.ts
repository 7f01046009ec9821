import { existsSync } from "node:fs";
import { readEnv } from "~/platform/env.server";
import { migrationStatus } from "~/platform/schema-engine/migration-status.server";
import { command } from "./support/command";
import { serveBuilt } from "./support/serve-built";

await command(
  async (life) => {
    process.env.NODE_ENV = "production";
    const { PORT, DATABASE_URL, DEMO } = readEnv();
    if (DEMO) throw new Error("DEMO must not be set in production: `npm run demo` is for that.");
    if (!existsSync("build/server/index.js")) {
      throw new Error("There is no build: run `npm run build` first.");
    }
    const pending = await migrationStatus(DATABASE_URL).catch((error: unknown) => {
      const words = error instanceof Error ? error.message : String(error);
      throw new Error(`DATABASE_URL: the database does not answer: ${words}`);
    });
    if (pending.length > 0) {
      const list = pending.map((line) => `  ${line}`).join("\n");
      throw new Error(
        `The database is not at the state this version needs:\n${list}\nRun \`npm run db:migrate\` first.`,
      );
    }
    const server = await life.own(serveBuilt(PORT), (running) => running.stop());
    console.log(`The portal is at ${server.address}`);
    await life.ended;
    return 0;
  },
  { serves: true },
);
