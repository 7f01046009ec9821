import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  clamdLimit,
  eicar,
  type RunningClamd,
  startClamd,
  virusMarker,
  virusName,
} from "~/platform/testing/clamd-under-test.server";

async function load() {
  return {
    db: await import("~/platform/db.server"),
    storage: await import("~/platform/storage/storage.server"),
    jobs: await import("~/platform/jobs.server"),
    factories: await import("../../../../prisma/factories/accounts"),
    documents: await import("../index.server"),
    ...(await import("./ask-scanner.server")),
    ...(await import("./scan-file.server")),
  };
}

let clamd: RunningClamd;
let portal: Awaited<ReturnType<typeof load>>;
const short = { idle: 400, total: 3_000 };

beforeAll(async () => {
  clamd = await startClamd();
  // Before the settings are read for the first time.
  process.env.CLAMD_HOST = clamd.host;
  process.env.CLAMD_PORT = String(clamd.port);
  portal = await load();
});

afterAll(() => clamd?.stop());

beforeEach(async () => {
  clamd.thaw();
  if (!clamd.pid) await clamd.start();
  await portal.db.prisma.$executeRaw`delete from graphile_worker._private_jobs`;
});

async function storeFile(content: string | Buffer, uploadedById: string | null = null) {
  const key = portal.storage.newStorageKey();
  const bytes = Buffer.from(content);
  await portal.storage.storage().put(key, Readable.from([bytes]));
  const { id } = await portal.db.inTransaction(async (tx) => {
    const row = await tx.storedFile.create({
      data: {
        storageKey: key,
        fileName: "Устав.pdf",
        mediaType: "application/pdf",
        sizeBytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        uploadedById,
        uploadedAt: new Date(),
      },
    });
    await portal.documents.orderScan(tx, row.id);
    return row;
  });
  return id;
}

const scanOf = (id: string) =>
  portal.db.prisma.storedFile.findUniqueOrThrow({
    where: { id },
    select: { scan: true, signature: true },
  });

async function jobsOf(id: string) {
  const { rows } = await portal.db.pool.query(
    "select attempts from graphile_worker.jobs where key = $1",
    [`scan_file:${id}`],
  );
  return rows;
}

describe("a stored file", () => {
  it("waits for the scanner with one job, however often it is ordered", async () => {
    const id = await storeFile("%PDF- ordinary");
    await portal.db.inTransaction((tx) => portal.documents.orderScan(tx, id));
    expect(await scanOf(id)).toEqual({ scan: "pending", signature: null });
    expect(await jobsOf(id)).toHaveLength(1);
  });

  it("is clean when the scanner says so", async () => {
    const id = await storeFile("%PDF- ordinary");
    await portal.scanFile(id);
    expect(await scanOf(id)).toEqual({ scan: "clean", signature: null });
  });

  it("is worked off by the queue", async () => {
    const id = await storeFile("%PDF- ordinary, by the queue");
    const worker = await portal.jobs.startWorker();
    await expect.poll(() => scanOf(id), { timeout: 10_000 }).toMatchObject({ scan: "clean" });
    await worker.stop();
  });

  it("is infected when the scanner finds something: audit and notices, once", async () => {
    const administrator = await portal.factories.makeAccount({ staffRoles: ["administrator"] });
    const uploader = await portal.factories.makeAccount({});
    const id = await storeFile(`%PDF- ${virusMarker}`, uploader.userId);
    await Promise.all([portal.scanFile(id), portal.scanFile(id)]);
    await portal.scanFile(id);
    expect(await scanOf(id)).toEqual({ scan: "infected", signature: virusName });
    const told = await portal.db.prisma.notice.findMany({
      where: { userId: { in: [administrator.userId, uploader.userId] } },
      orderBy: { kind: "asc" },
    });
    expect(told.map(({ kind, userId }) => [kind, userId])).toEqual([
      ["file_infected", uploader.userId],
      ["file_quarantined", administrator.userId],
    ]);
    const { rows } = await portal.db.pool.query(
      "select after from audit_event where action = 'document.infected' and subject_id = $1",
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].after).toMatchObject({ fileName: "Устав.pdf", signature: virusName });
  });

  it("knows the scanners' own test file", async () => {
    const id = await storeFile(eicar);
    await portal.scanFile(id);
    expect(await scanOf(id)).toMatchObject({ scan: "infected", signature: /Eicar/ });
  });

  it("tells those who use files of a verdict, in its transaction", async () => {
    const told: unknown[] = [];
    portal.documents.onFileScanned(async (_tx, file) => void told.push(file));
    const id = await storeFile("%PDF- ordinary");
    await portal.scanFile(id);
    expect(told).toContainEqual({ fileId: id, scan: "clean" });
  });
});

describe("without a verdict a file stays being checked", () => {
  const fails = async (id: string, code: string) => {
    await expect(portal.scanFile(id, short)).rejects.toMatchObject({ code });
    expect(await scanOf(id)).toEqual({ scan: "pending", signature: null });
  };

  it("when the scanner is absent; and is checked when it is back", async () => {
    const id = await storeFile("%PDF- ordinary");
    await clamd.kill();
    await fails(id, "scanner_absent");
    await clamd.start();
    await portal.scanFile(id);
    expect(await scanOf(id)).toMatchObject({ scan: "clean" });
  });

  it("when the scanner is slow beyond the limit", async () => {
    const id = await storeFile("%PDF- ordinary");
    clamd.freeze();
    await fails(id, "scanner_slow");
    clamd.thaw();
    await portal.scanFile(id);
    expect(await scanOf(id)).toMatchObject({ scan: "clean" });
  });

  it("when the scanner dies in the middle of a file", async () => {
    let sent = 0;
    const content = Readable.from(
      (async function* () {
        for (; sent < 400; sent++) {
          if (sent === 20) await clamd.kill();
          yield Buffer.alloc(65_536, 1);
        }
      })(),
    );
    await expect(portal.scanContent(clamd, content, short)).rejects.toMatchObject({
      code: "scanner_absent",
    });
    expect(sent).toBeLessThan(400);
  });

  it("when the file is larger than the scanner takes", async () => {
    const piece = Buffer.alloc(1_000_000, 1);
    const content = Readable.from(Array.from({ length: clamdLimit / 1_000_000 + 5 }, () => piece));
    await expect(portal.scanContent(clamd, content)).rejects.toMatchObject({
      code: "scanner_limit",
      answer: "StreamMaxLength",
    });
  });

  it("when the storage fails", async () => {
    const id = await storeFile("%PDF- ordinary");
    const { storageKey } = await portal.db.prisma.storedFile.findUniqueOrThrow({ where: { id } });
    await portal.storage.storage().remove(storageKey);
    await expect(portal.scanFile(id, short)).rejects.toThrow();
    expect(await scanOf(id)).toMatchObject({ scan: "pending" });
  });

  it("and the scanner takes a large file piece by piece, at its own pace", async () => {
    let made = 0;
    const content = Readable.from(
      (async function* () {
        for (; made < 200; made++) yield Buffer.alloc(1_000_000, 1);
      })(),
    );
    clamd.freeze();
    await expect(portal.scanContent(clamd, content, short)).rejects.toMatchObject({
      code: "scanner_slow",
    });
    // What the two ends of a connection hold, no more.
    expect(made).toBeLessThan(30);
  });
});

describe("missing scans", () => {
  it("are ordered for files whose job is gone and for files from before the scanner", async () => {
    const lost = await storeFile("%PDF- lost");
    const early = await storeFile("%PDF- early");
    const waiting = await storeFile("%PDF- waiting");
    const { prisma } = portal.db;
    await prisma.storedFile.update({ where: { id: early }, data: { scan: "unscanned" } });
    await prisma.$executeRaw`delete from graphile_worker._private_jobs where key like '%' || ${lost}`;
    await prisma.$executeRaw`delete from graphile_worker._private_jobs where key like '%' || ${early}`;
    expect(await portal.documents.orderMissingScans()).toBeGreaterThanOrEqual(2);
    for (const id of [lost, early, waiting]) {
      expect(await scanOf(id)).toMatchObject({ scan: "pending" });
      expect(await jobsOf(id)).toHaveLength(1);
    }
  });

  it("do not wait out a long pause once the scanner answers again", async () => {
    const id = await storeFile("%PDF- later");
    await portal.db.prisma.$executeRaw`
      update graphile_worker._private_jobs set attempts = 9, last_error = 'scanner_absent',
        run_at = now() + interval '2 hours' where key like '%' || ${id}`;
    await portal.documents.orderMissingScans();
    expect(await jobsOf(id)).toEqual([{ attempts: 0 }]);
  });

  it("leave files readable that came before a scanner which does not answer", async () => {
    const id = await storeFile("%PDF- before");
    await portal.db.prisma.storedFile.update({ where: { id }, data: { scan: "unscanned" } });
    await clamd.kill();
    expect(await portal.documents.orderMissingScans()).toBe(0);
    expect(await scanOf(id)).toMatchObject({ scan: "unscanned" });
  });
});

it("the scanner tells its version, or nothing when it is away", async () => {
  expect(await portal.askScannerVersion(clamd)).toMatch(/^ClamAV \d/);
  await clamd.kill();
  expect(await portal.askScannerVersion(clamd)).toBeNull();
});
