import { takeCopyLock } from "~/platform/embedded-postgres/copy-lock.server";
import { startEmbeddedPostgres } from "~/platform/embedded-postgres/start-embedded-postgres.server";

// A stand-in for `npm run demo` in tests: owns the data in the folder given, until SIGTERM.
const [dataDir = ""] = process.argv.slice(2);
try {
  const lock = takeCopyLock(`${dataDir}.lock`, "demo");
  const postgres = await startEmbeddedPostgres({ dataDir, durable: true });
  lock.announce("http://localhost:3000");
  process.once("SIGTERM", async () => {
    await postgres.stop();
    lock.release();
    process.exit(0);
  });
  setInterval(() => {}, 60_000);
  process.send?.({ url: postgres.url, pid: postgres.pid, adopted: postgres.adopted });
} catch (error) {
  process.send?.({ refusal: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect?.();
}
