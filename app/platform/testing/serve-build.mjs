// The built portal in a process of its own, for tests: settings by environment, address to the parent.
import path from "node:path";
import { pathToFileURL } from "node:url";

const file = pathToFileURL(path.resolve("build/server/index.js")).href;
const { startServer } = await import(file);
const server = await startServer({ port: Number(process.env.PORT) });
process.send?.({ address: server.address });
const stop = async () => {
  await server.stop();
  process.exit(0);
};
process.once("SIGTERM", stop);
process.once("disconnect", stop);
