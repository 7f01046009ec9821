import { deployMigrations } from "~/platform/schema-engine/deploy-migrations.server";
import { migrationStatus } from "~/platform/schema-engine/migration-status.server";
import { createMigration, findDrift } from "~/platform/schema-engine/schema-drift.server";
import { command } from "./support/command";
import { someDatabase } from "./support/local-data";
import { say } from "./support/progress";

const usage = "npm run db:migrate [-- status | drift | create NAME]";

await command(async (life) => {
  const [verb = "deploy", name, ...rest] = process.argv.slice(2);
  const known = ["deploy", "status", "drift", "create"].includes(verb);
  if (!known || rest.length > 0 || (verb === "create") !== (name !== undefined)) {
    throw new Error(`Usage: ${usage}`);
  }
  const url = await someDatabase(life, "db:migrate");
  if (verb === "status") return status(url);
  if (verb === "drift") return drift(url);
  if (verb === "create") return create(url, name ?? "");
  const applied = await deployMigrations(url, { onApplied: (done) => say(`applied ${done}`) });
  if (applied.length === 0) say("The database is up to date");
  return 0;
});

async function status(url: string): Promise<number> {
  const lines = await migrationStatus(url);
  for (const line of lines) say(line);
  if (lines.length === 0) say("The database is up to date");
  return lines.length === 0 ? 0 : 1;
}

async function drift(url: string): Promise<number> {
  const sql = await findDrift(url);
  if (sql === null) {
    say("Schema files and migrations agree");
    return 0;
  }
  console.log(`${sql}\nThe schema files differ from the migrations by the statements above.`);
  return 2;
}

async function create(url: string, name: string): Promise<number> {
  const file = await createMigration(url, name);
  say(
    file ? `wrote ${file}: read it, then \`npm run db:migrate\`` : "Nothing to do: no difference",
  );
  return 0;
}
