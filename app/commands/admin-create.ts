import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { staffRoles } from "~/features/accounts";
import type { Refused } from "~/platform/refusal";
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
  const { createStaff, makePasswordLink } = await import("~/features/accounts/index.server");
  const { closeDatabase } = await import("~/platform/db.server");
  await life.own(true, closeDatabase);
  const roles = listed.split(",").map((word) => word.trim());
  const made = await createStaff("system", { email, fullName, roles });
  if (!made.ok) throw new Error(refusalLine(made));
  console.log(`The account ${email} is made. Its password is set once, by this link:`);
  console.log(await makePasswordLink(made.value.userId));
  return 0;
});

function refusalLine({ refusal, fields = {} }: Refused): string {
  const faults = Object.entries(fields).map(([field, { code }]) => `${field}: ${code}`);
  const roles = `Roles: ${staffRoles.join(", ")}.`;
  return `Not done: ${faults.join("; ") || refusal.code}.\n${roles}`;
}
