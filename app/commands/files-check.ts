import { command } from "./support/command";
import { someDatabase } from "./support/local-data";

const remove = process.argv.includes("--remove-orphans");

await command(async (life) => {
  process.env.DATABASE_URL = await someDatabase(life, "files:check");
  process.env.APP_URL ||= "http://localhost:3000";
  const { reconcileFiles, removeOrphans } = await import("~/features/documents/index.server");
  const { closeDatabase } = await import("~/platform/db.server");
  await life.own(true, closeDatabase);
  const { stored, recorded, orphans, missing, misfits } = await reconcileFiles();
  const removed = new Set(remove ? (await removeOrphans(orphans)).map(({ key }) => key) : []);
  for (const { key, size, modifiedAt } of orphans) {
    const what = removed.has(key) ? "removed" : "orphan";
    console.error(`${what}: ${key}, ${size} bytes, of ${modifiedAt.toISOString()}`);
  }
  for (const { fileId, key } of missing) console.error(`missing: file ${fileId}, ${key}`);
  for (const { fileId, key, recorded: should, stored: is } of misfits) {
    console.error(`wrong size: file ${fileId}, ${key}, ${is} bytes instead of ${should}`);
  }
  const faults = orphans.length - removed.size + missing.length + misfits.length;
  console.log(
    `${recorded} files recorded, ${stored} objects in the storage, ${faults} differences`,
  );
  return faults === 0 ? 0 : 1;
});
