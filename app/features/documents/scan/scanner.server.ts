import { env } from "~/platform/env.server";

export type ScannerAddress = { host: string; port: number };

/** Where the virus scanner listens, or null when none is configured. */
export function scannerAddress(): ScannerAddress | null {
  const { CLAMD_HOST: host, CLAMD_PORT: port } = env();
  return host ? { host, port } : null;
}
