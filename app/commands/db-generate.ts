import { command } from "./support/command";
import { installed, mustRun } from "./support/tool";

await command(async () => {
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  console.log(
    await mustRun("prisma generate", installed("prisma/build/index.js"), ["generate"], env),
  );
  return 0;
});
