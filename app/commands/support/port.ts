import { findFreePort, isPortFree } from "~/platform/embedded-postgres/ports.server";

/** The port to serve on: PORT, else 3000. Throws when it is taken or no number. */
export async function choosePort(what: string): Promise<number> {
  const given = process.env.PORT || "3000";
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a number up to 65535, not “${given}”.`);
  }
  if (port === 0) return findFreePort();
  if ((await isPortFree(port, "0.0.0.0")) && (await isPortFree(port, "::1"))) return port;
  throw new Error(
    `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm run ${what}`,
  );
}
