import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { command } from "./support/command";
import { someDatabase } from "./support/local-data";

const usage =
  "npm run admin:create -- --email a@b.ru --name 'Имя Фамилия' --roles administrator,coordinator";

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error(`Missing: ${question}. Usage: ${usage}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`${question}: `)).trim();
  } finally {
    terminal.close();
  }
}

await command(async (life) => {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      roles: { type: "string" },
    },
  });
  const email = values.email ?? process.env.ADMIN_EMAIL ?? (await ask("E-mail"));
  const fullName = values.name ?? process.env.ADMIN_NAME ?? (await ask("Full name"));
  const listed = values.roles ?? process.env.ADMIN_ROLES ?? "administrator";

  process.env.DATABASE_URL = await someDatabase(life, "admin:create");
  process.env.APP_URL ||= "http://localhost:3000";
  const { staffRoles } = await import("~/features/accounts");
  const { createStaff, makePasswordLink } = await import("~/features/accounts/index.server");
  const { closeDatabase } = await import("~/platform/db.server");
  await life.own(true, closeDatabase);
  const roles = listed.split(",").map((word) => {
    const role = staffRoles.find((known) => known === word.trim());
    if (!role) throw new Error(`No role “${word.trim()}”. Roles: ${staffRoles.join(", ")}.`);
    return role;
  });
  const made = await createStaff("system", { email, fullName, roles });
  if (!made.ok) throw new Error(`Refused: ${JSON.stringify(made.fields ?? made.refusal)}`);
  console.log(`Account ${email} made. The password is set once, by this link:`);
  console.log(await makePasswordLink(made.value.userId));
  return 0;
});
