import { demoAccounts, demoPassword } from "../../../prisma/seed/demo-accounts";

/** Puts the settings of the demo into this process's environment; what the caller set himself stays. */
export function applyDemoSettings(url: string, port: number): string {
  const address = `http://localhost:${port}`;
  Object.assign(process.env, { DATABASE_URL: url, DEMO: "1", PORT: String(port) });
  process.env.APP_URL ||= address;
  process.env.LOG_LEVEL ||= "warn";
  return address;
}

/** Prints where the portal is and who may sign in. */
export function printWelcome(address: string): void {
  const width = Math.max(...demoAccounts.map(({ email }) => email.length));
  console.log(`\n  The portal is at ${address}\n`);
  console.log(`  Accounts of the demo, password ${demoPassword}:`);
  for (const { email, role } of demoAccounts) console.log(`    ${email.padEnd(width)}  ${role}`);
  console.log(`\n  Letters it would send: ${address}/demo/mailbox`);
  console.log("  Ctrl-C stops everything; the data stay in .data/\n");
}
