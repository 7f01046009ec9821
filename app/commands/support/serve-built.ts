import path from "node:path";
import { pathToFileURL } from "node:url";

export type Server = { address: string; stop(): Promise<void> };
type ServerBundle = { startServer(options: { port: number }): Promise<Server> };

/** Serves `build/` in this process with the settings already in its environment. */
export async function serveBuilt(port: number): Promise<Server> {
  const file = pathToFileURL(path.resolve("build/server/index.js")).href;
  const { startServer } = (await import(file)) as ServerBundle;
  return startServer({ port });
}
