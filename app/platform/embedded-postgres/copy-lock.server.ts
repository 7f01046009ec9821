import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { birthOf, isAlive } from "./processes.server";

type Holder = { pid: number; birth: string | null; what: string; address?: string };

/** Only one command at a time may own the embedded data; the message names the other. */
export class AlreadyRunning extends Error {
  constructor(readonly holder: Holder) {
    const where = holder.address ? ` at ${holder.address}` : "";
    super(`Already running${where}: \`npm run ${holder.what}\`, process ${holder.pid}.`);
  }
}

export type CopyLock = { announce(address: string): void; release(): void };

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function lives(holder: Holder | null): holder is Holder {
  return holder !== null && isAlive(holder.pid) && birthOf(holder.pid) === holder.birth;
}

/**
 * Takes the lock file, also from a holder that was killed. Throws AlreadyRunning while its holder lives.
 * `what` is the npm command.
 */
export function takeCopyLock(file: string, what: string): CopyLock {
  const me: Holder = { pid: process.pid, birth: birthOf(process.pid), what };
  const own = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(own, JSON.stringify(me));
  try {
    claim(file, own);
  } finally {
    rmSync(own, { force: true });
  }
  const isMine = () => {
    const holder = read(file);
    return holder?.pid === me.pid && holder.birth === me.birth;
  };
  const replace = (holder: Holder) => {
    writeFileSync(own, JSON.stringify(holder));
    renameSync(own, file);
  };
  return {
    announce: (address) => replace({ ...me, address }),
    release: () => {
      if (isMine()) rmSync(file, { force: true });
    },
  };
}

/** A hard link is made by exactly one of several claimants; a file is never seen half-written. */
function claim(file: string, own: string): void {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      linkSync(own, file);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = read(file);
    if (lives(holder)) throw new AlreadyRunning(holder);
    const aside = `${own}.stale`;
    try {
      renameSync(file, aside);
    } catch {
      continue;
    }
    // Between reading and moving, a third process may have taken the lock: give it back.
    const moved = read(aside);
    if (lives(moved)) {
      try {
        linkSync(aside, file);
      } catch {}
    }
    rmSync(aside, { force: true });
  }
  throw new Error(`The lock file ${file} cannot be taken: remove it.`);
}
