import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { ERRORS, type Locker } from "@tus/server";
import { pool } from "~/platform/db.server";

/** How long a holder that says nothing is believed; how often it says something; how long others wait. */
const lease = "15 seconds";
const renewal = 2_000;
const patience = 30_000;

/** Those who hold an upload in this very process can be asked at once. */
const askHere = new Map<string, () => unknown>();

async function take(id: string, token: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update upload set held_by = $2, held_until = clock_timestamp() + $3::interval, wanted = false
      where id = $1 and (held_by is null or held_until < clock_timestamp())`,
    [id, token, lease],
  );
  return rowCount === 1;
}

async function ask(id: string): Promise<void> {
  const { rowCount } = await pool.query("update upload set wanted = true where id = $1", [id]);
  if (rowCount === 0) throw ERRORS.FILE_NOT_FOUND;
  await askHere.get(id)?.();
}

/**
 * One request at a time holds an upload, among all processes; the next one asks it to let go. A holder
 * whose process died is not believed for long.
 */
export const uploadHolds: Locker = {
  newLock(id) {
    const token = randomUUID();
    let renewing: NodeJS.Timeout | undefined;

    async function renew(letGo: () => unknown): Promise<void> {
      const { rows } = await pool.query<{ wanted: boolean }>(
        `update upload set held_until = clock_timestamp() + $3::interval
          where id = $1 and held_by = $2 returning wanted`,
        [id, token, lease],
      );
      if (rows[0]?.wanted !== false) await letGo();
    }

    return {
      async lock(signal, letGo) {
        const end = Date.now() + patience;
        while (!(await take(id, token))) {
          if (signal.aborted) throw ERRORS.ABORTED;
          if (Date.now() > end) throw ERRORS.ERR_LOCK_TIMEOUT;
          await ask(id);
          await sleep(50);
        }
        askHere.set(id, letGo);
        renewing = setInterval(() => renew(letGo).catch(() => {}), renewal);
      },
      async unlock() {
        clearInterval(renewing);
        askHere.delete(id);
        await pool.query(
          "update upload set held_by = null, held_until = null, wanted = false where id = $1 and held_by = $2",
          [id, token],
        );
      },
    };
  },
};

/** Does something while nobody else writes to the upload or finishes it. */
export async function whileHolding<T>(id: string, fn: () => Promise<T>): Promise<T> {
  const hold = uploadHolds.newLock(id);
  // Who finishes a file does not let go half-way.
  await hold.lock(new AbortController().signal, () => {});
  try {
    return await fn();
  } finally {
    await hold.unlock();
  }
}
