import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** The system account PostgreSQL runs as when it cannot be our own. */
export type SystemUser = { uid: number; gid: number; name: string };

function find(matches: (name: string, uid: number) => boolean): SystemUser | null {
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name && uid && gid && matches(name, Number(uid))) {
      return { name, uid: Number(uid), gid: Number(gid) };
    }
  }
  return null;
}

/**
 * PostgreSQL refuses to run as root. Returns null for an ordinary user, else the owner of `dataDir`
 * if it exists, else the account `postgres` (made if absent), else `nobody`.
 */
export function chooseSystemUser(dataDir: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataDir, { throwIfNoEntry: false })?.uid;
  const known = owner ? find((_, uid) => uid === owner) : null;
  const present = known ?? find((name) => name === "postgres");
  if (present) return present;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], {
    stdio: "ignore",
  });
  const made = find((name) => name === "postgres") ?? find((name) => name === "nobody");
  if (made) return made;
  throw new Error(
    "PostgreSQL must not run as root, and no account `postgres` could be made: create one, or start as an ordinary user.",
  );
}

/** Whether that account may enter the folder. */
export function canEnter(user: SystemUser, folder: string): boolean {
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    uid: user.uid,
    gid: user.gid,
    cwd: "/",
    stdio: "ignore",
  });
  return tried.status === 0;
}
