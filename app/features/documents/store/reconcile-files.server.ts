import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { onSchedule } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { type StoredObject, storage } from "~/platform/storage/storage.server";

export type Reconciliation = {
  /** how many objects lie in the storage and how many files the database knows */
  stored: number;
  recorded: number;
  /** objects that no file is recorded for; young ones may be on their way */
  orphans: StoredObject[];
  /** recorded files whose bytes are not there */
  missing: { fileId: string; key: string }[];
  /** recorded files whose bytes are more or fewer than recorded */
  misfits: { fileId: string; key: string; recorded: number; stored: number }[];
};

/** An object younger than this may be on its way to being recorded. */
const orphanAgeMs = 24 * 3_600_000;
const page = 5_000;

type Recorded = { id: string; sizeBytes: number };

async function recordedFiles(): Promise<Map<string, Recorded>> {
  const files = new Map<string, Recorded>();
  for (let after: string | undefined; ; ) {
    const rows = await prisma.storedFile.findMany({
      orderBy: { id: "asc" },
      take: page,
      ...(after ? { cursor: { id: after }, skip: 1 } : {}),
      select: { id: true, storageKey: true, sizeBytes: true },
    });
    for (const { id, storageKey, sizeBytes } of rows) files.set(storageKey, { id, sizeBytes });
    after = rows.at(-1)?.id;
    if (rows.length < page) return files;
  }
}

/** The keys among these that meanwhile were recorded, or that an upload is about to hand over. */
async function spokenFor(keys: string[]): Promise<Set<string>> {
  const named = new Set<string>();
  for (let at = 0; at < keys.length; at += page) {
    const where = { storageKey: { in: keys.slice(at, at + page) } };
    const select = { storageKey: true };
    const rows = await prisma.storedFile.findMany({ where, select });
    const uploads = await prisma.upload.findMany({ where, select });
    for (const { storageKey } of [...rows, ...uploads]) if (storageKey) named.add(storageKey);
  }
  return named;
}

/**
 * Compares the storage with the database, both ways. Work goes on meanwhile, so what looks wrong is
 * looked at a second time before it is reported.
 */
export async function reconcileFiles(): Promise<Reconciliation> {
  const files = await recordedFiles();
  const unseen = new Map(files);
  const strangers: StoredObject[] = [];
  const misfits: Reconciliation["misfits"] = [];
  let stored = 0;
  for await (const object of storage().list()) {
    stored += 1;
    const file = files.get(object.key);
    unseen.delete(object.key);
    if (!file) strangers.push(object);
    else if (file.sizeBytes !== object.size) {
      const { key, size } = object;
      misfits.push({ fileId: file.id, key, recorded: file.sizeBytes, stored: size });
    }
  }
  const missing: Reconciliation["missing"] = [];
  for (const [key, { id }] of unseen) {
    if ((await storage().size(key)) === null) missing.push({ fileId: id, key });
  }
  const named = await spokenFor(strangers.map(({ key }) => key));
  const orphans = strangers.filter(({ key }) => !named.has(key));
  return { stored, recorded: files.size, orphans, missing, misfits };
}

/** Removes those of the orphans that are older than a day; returns them. */
export async function removeOrphans(orphans: readonly StoredObject[]): Promise<StoredObject[]> {
  const youngest = now().getTime() - orphanAgeMs;
  const old = orphans.filter(({ modifiedAt }) => modifiedAt.getTime() < youngest);
  for (const { key } of old) await storage().remove(key);
  return old;
}

/** So many orphans are no leftovers: more likely this is another database's storage, or an old copy of ours. */
function tooMany({ stored, orphans }: Reconciliation): boolean {
  return orphans.length > 100 && orphans.length > stored / 10;
}

/** Every night: reports what is missing and removes orphans of yesterday, unless there are suspiciously many. */
export async function sweepOrphans(): Promise<number> {
  const found = await reconcileFiles();
  const { orphans, missing, misfits } = found;
  if (missing.length + misfits.length > 0) {
    log.error(
      { missing: missing.length, misfits: misfits.length },
      "files differ from the database",
    );
  }
  if (tooMany(found)) {
    log.error({ orphans: orphans.length }, "suspiciously many orphans: run files:check");
    return 0;
  }
  const removed = await removeOrphans(orphans);
  if (removed.length > 0) log.info({ removed: removed.length }, "orphans removed");
  return removed.length;
}

onSchedule("23 1 * * *", "sweep_orphans", async () => {
  await sweepOrphans();
});
