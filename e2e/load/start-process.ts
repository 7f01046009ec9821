import { fork } from "node:child_process";

export type Running = { address: string; pid: number; stop(): Promise<void> };

/** The floors: the same answers by the shortest way, and by the portal's own libraries without its house. */
export const floors = {
  pgString: new URL("./floors/pg-string.ts", import.meta.url),
  prismaReact: new URL("./floors/prisma-react.ts", import.meta.url),
};

/** Starts a floor in a process of its own, as it would run in production; ready once it told its address. */
export async function startFloor(file: URL, databaseUrl: string): Promise<Running> {
  const child = fork(file, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once("message", (told: { address: string }) => resolve(told.address));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${file.pathname} did not start (${code})`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
