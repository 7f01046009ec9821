import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder, type Place } from "./choose-place.server";

const major = "18";
export const owner = "imc";

/** The owner's password, kept inside the data folder so that neither is ever without the other. */
export async function readPassword(dataDir: string): Promise<string> {
  return (await readFile(path.join(dataDir, "portal.password"), "utf8")).trim();
}

/**
 * Makes the cluster if there is none. It is prepared beside its place and renamed at the end: an
 * interrupted start leaves no half cluster. Throws when the folder holds something else.
 */
export async function createCluster(place: Place): Promise<{ created: boolean }> {
  const { dataDir } = place;
  const version = path.join(dataDir, "PG_VERSION");
  if (await isReadable(version)) {
    const found = (await readFile(version, "utf8")).trim();
    if (found === major) return { created: false };
    throw new Error(
      `The data in ${dataDir} belong to PostgreSQL ${found}, this program brings ${major}: move that folder away, or set DATABASE_URL to a server of version ${found}.`,
    );
  }
  if (existsSync(dataDir)) {
    if ((await readdir(dataDir)).length > 0) {
      throw new Error(`${dataDir} is not empty and is no PostgreSQL data folder: move it away.`);
    }
    await rmdir(dataDir);
  }
  const fresh = `${dataDir}.new`;
  await makeFolder(fresh, place.user);
  const password = randomBytes(24).toString("base64url");
  const secret = `${dataDir}.secret`;
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (place.user) await chown(secret, place.user.uid, place.user.gid);
  try {
    await initdb(place, fresh, secret);
    await rename(secret, path.join(fresh, "portal.password"));
    await rename(fresh, dataDir);
  } catch (error) {
    await rm(secret, { force: true });
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  return { created: true };
}

async function isReadable(file: string): Promise<boolean> {
  try {
    await readFile(file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return false;
    throw new Error(
      `${path.dirname(file)} cannot be read (${code}): it was made by another user. Start as that user, or remove the folder.`,
    );
  }
}

/** Text of the outputs is kept only for the message of a failure. */
function initdb(place: Place, folder: string, secret: string): Promise<void> {
  const options = [
    ...["-D", folder, "-U", owner, `--pwfile=${secret}`, "--auth=scram-sha-256", "-E", "UTF8"],
    ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"],
    "--no-instructions",
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(place.native, "bin", "initdb"), options, {
      ...runAs(place),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
    });
    child.stderr.on("data", (text) => {
      said += text;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`PostgreSQL's initdb failed (${code}):\n${said.slice(-2000)}`));
    });
  });
}

/** Account, folder and a clean environment for PostgreSQL's programs. */
export function runAs(place: Place) {
  const account = place.user ? { uid: place.user.uid, gid: place.user.gid } : {};
  const { PATH, NODE_ENV } = process.env;
  return { ...account, cwd: "/", env: { PATH, NODE_ENV, LC_ALL: "C", TZ: "UTC" } };
}
