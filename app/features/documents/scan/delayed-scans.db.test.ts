import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningClamd, startClamd } from "~/platform/testing/clamd-under-test.server";

async function load() {
  return {
    db: await import("~/platform/db.server"),
    storage: await import("~/platform/storage/storage.server"),
    factories: await import("../../../../prisma/factories/accounts"),
    documents: await import("../index.server"),
    ...(await import("./scan-file.server")),
    ...(await import("../settings/list-delayed.server")),
  };
}

let clamd: RunningClamd;
let portal: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  clamd = await startClamd();
  // Before the settings are read for the first time.
  process.env.CLAMD_HOST = clamd.host;
  process.env.CLAMD_PORT = String(clamd.port);
  portal = await load();
});

afterAll(() => clamd?.stop());

async function storeFile(bytes: Buffer) {
  const storageKey = portal.storage.newStorageKey();
  await portal.storage.storage().put(storageKey, Readable.from([bytes]));
  return portal.db.inTransaction(async (tx) => {
    const { id } = await tx.storedFile.create({
      data: {
        storageKey,
        fileName: "Устав.pdf",
        mediaType: "application/pdf",
        sizeBytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        uploadedAt: new Date(),
      },
    });
    await portal.documents.orderScan(tx, id);
    return id;
  });
}

async function jobsOf(id: string) {
  const { rows } = await portal.db.pool.query(
    "select attempts from graphile_worker.jobs where key = $1",
    [`scan_file:${id}`],
  );
  return rows;
}

describe("a file beyond the scanner's limits", () => {
  const megabyte = 1_000_000;
  const large = Buffer.from(`%PDF- ${"large ".repeat(megabyte / 2)}`);
  const stateOf = (id: string) =>
    portal.db.prisma.storedFile.findUniqueOrThrow({
      where: { id },
      select: { scan: true, scanLimit: true },
    });
  const delayedIn = async () => (await portal.listDelayed()).rows;

  it.each([
    ["StreamMaxLength", { StreamMaxLength: megabyte }],
    ["MaxFileSize", { MaxFileSize: megabyte }],
  ])(
    "is delayed by %s, told of once, and checked when asked after the change",
    async (name, limits) => {
      const administrator = await portal.factories.makeAccount({ staffRoles: ["administrator"] });
      const told: unknown[] = [];
      portal.documents.onFileScanned(async (_tx, file) => void told.push(file));
      await clamd.limit(limits);
      const id = await storeFile(large);
      await Promise.all([portal.scanFile(id), portal.scanFile(id)]);
      expect(await stateOf(id)).toEqual({ scan: "delayed", scanLimit: name });
      expect(told).toEqual([{ fileId: id, scan: "delayed" }]);
      expect(await delayedIn()).toMatchObject([{ id, fileName: "Устав.pdf", limit: name }]);
      await portal.db.prisma.$executeRaw`delete from graphile_worker._private_jobs`;
      await portal.documents.orderMissingScans();
      expect(await jobsOf(id)).toEqual([]);

      // Asked too early it meets the limit again; nobody is told twice.
      expect(await portal.documents.scanAgain(administrator)).toBe(1);
      expect(await stateOf(id)).toEqual({ scan: "pending", scanLimit: null });
      await portal.scanFile(id);
      expect(await stateOf(id)).toEqual({ scan: "delayed", scanLimit: name });
      const where = { userId: administrator.userId, kind: "file_delayed" };
      expect(await portal.db.prisma.notice.count({ where })).toBe(1);

      await clamd.limit();
      await portal.documents.scanAgain(administrator);
      expect(await jobsOf(id)).toHaveLength(1);
      await portal.scanFile(id);
      expect(await stateOf(id)).toEqual({ scan: "clean", scanLimit: null });
      expect(await delayedIn()).toEqual([]);
      expect(await portal.documents.scanAgain(administrator)).toBe(0);
    },
  );

  it("is asked about again by administrators only", async () => {
    const coordinator = await portal.factories.makeAccount({ staffRoles: ["coordinator"] });
    await expect(portal.documents.scanAgain(coordinator)).rejects.toMatchObject({ status: 403 });
  });
});
