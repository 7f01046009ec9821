import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { completeBinaries, findBinaries } from "./binaries.server";
import { canEnter, chooseSystemUser, type SystemUser } from "./system-user.server";

/** Where the cluster and its programs are, and who runs them. */
export type Place = {
  native: string;
  dataDir: string;
  logFile: string;
  user: SystemUser | null;
  /** set when the data could not be kept in the checkout */
  elsewhere: boolean;
};

/**
 * The data folder asked for, or, when root drops to an account that cannot enter it (a checkout under
 * /root), a folder of our own under /var/lib. The file `<dataDir>.place` remembers the latter, so that
 * removing `.data` still means starting afresh.
 */
export async function choosePlace(wanted: string): Promise<Place> {
  const native = findBinaries();
  await completeBinaries(native);
  const parent = path.dirname(wanted);
  await mkdir(parent, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The folder ${parent} cannot be made (${error.code}).`);
  });
  const user = chooseSystemUser(wanted);
  const here = { native, dataDir: wanted, logFile: `${wanted}.log`, user, elsewhere: false };
  if (!user || (canEnter(user, path.join(native, "bin")) && canEnter(user, parent))) return here;

  const home = await findHome(`${wanted}.place`, user);
  const copy = path.join(home, "native");
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  const dataDir = path.join(home, "postgres");
  return { ...here, native: copy, dataDir, user: chooseSystemUser(dataDir), elsewhere: true };
}

async function findHome(note: string, user: SystemUser): Promise<string> {
  if (existsSync(note)) {
    const known = (await readFile(note, "utf8")).trim();
    if (existsSync(known)) return known;
  }
  for (const base of ["/var/lib", tmpdir()]) {
    const home = path.join(base, `imc-portal-${randomBytes(6).toString("hex")}`);
    try {
      await mkdir(home, { mode: 0o755 });
    } catch {
      continue;
    }
    if (canEnter(user, home)) {
      await writeFile(note, `${home}\n`);
      return home;
    }
    await rm(home, { recursive: true, force: true });
  }
  throw new Error(
    `PostgreSQL runs as ${user.name}, who can enter neither this checkout nor /var/lib: move the checkout (to /srv or /opt), start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Makes an empty folder that belongs to the account PostgreSQL runs as. */
export async function makeFolder(folder: string, user: SystemUser | null): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
}
