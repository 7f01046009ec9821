import "../index.server";
import { startWorker } from "~/platform/jobs.server";

// The portal's own worker in a process of its own, to be killed by tests at any moment.
await startWorker();
process.send?.({ ready: true });
process.once("disconnect", () => process.exit(0));
