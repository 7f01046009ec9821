import { existsSync } from "node:fs";
import { succeeds } from "./checks";
import { step } from "./progress";

/** Installs a package of Debian where that is possible: as root, with apt-get. Whether it then is there is for the caller to see. */
export async function installDebianPackage(name: string): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  await step(`Installing Debian's ${name}`, async () => {
    await succeeds("apt-get", ["update", "-qq"]);
    await succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]);
  });
}
