import { command } from "./support/command";
import { someDatabase } from "./support/local-data";

await command(async (life) => {
  process.env.DATABASE_URL = await someDatabase(life, "audit:verify");
  process.env.APP_URL ||= "http://localhost:3000";
  const { verifyAudit } = await import("~/features/audit/index.server");
  const { closeDatabase } = await import("~/platform/db.server");
  await life.own(true, closeDatabase);
  const report = await verifyAudit();
  for (const { seq, fault } of report.faults) console.error(`event ${seq}: ${fault}`);
  console.log(`${report.events} audit events checked, ${report.faults.length} faults`);
  return report.faults.length === 0 ? 0 : 1;
});
