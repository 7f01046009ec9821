import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { cloneDatabase, startTestDatabases } from "~/platform/testing/test-databases.server";
import { addMaximalVersion } from "./data/add-maximal-version";
import { until, type Watched, watched } from "./memory";
import { report, type TableRow } from "./report";

const rounds = 3;
const languages = 2;
/** An order that takes longer has failed. */
const patienceMs = 180_000;

/**
 * Time from the order to the stored file and memory grown meanwhile, for receipt and whole application in both
 * languages, of the pharma sample and of a version as large as the form allows: by the built portal, in the
 * thread that its jobs print in.
 */
export async function measurePdf(): Promise<void> {
  const databases = await startTestDatabases();
  const database = await cloneDatabase(databases.serverUrl, databases.template);
  const folder = mkdtempSync(path.join(tmpdir(), "imc-load-pdf-"));
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    STORAGE_DIR: folder,
    APP_URL: "http://localhost:3000",
    LOG_LEVEL: "warn",
  });
  const { closeDatabase, prisma } = await import("~/platform/db.server");
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { seedStaff } = await import("../../prisma/seed/people");
  await seedStaff();
  const { id: applicationId } = await makeApplication({ sample: "pharma" });
  const { id: sample } = await prisma.submission.findFirstOrThrow({ where: { applicationId } });
  const versions = {
    "pharma sample": sample,
    "as large as can be": await addMaximalVersion(applicationId),
  };
  const portal = await startPortal(database.url, { LOG_LEVEL: "error" });
  try {
    const rows: TableRow[] = [];
    for (const [version, submissionId] of Object.entries(versions)) {
      // Once beforehand: what is loaded on first use belongs to no round.
      await print(submissionId, portal.pid);
      for (const kind of ["receipt", "application"] as const) {
        const taken: Watched[] = [];
        for (let round = 0; round < rounds; round += 1) {
          await prisma.$executeRaw`
            delete from submission_pdf where submission_id = ${submissionId}::uuid and kind = ${kind}::pdf_kind`;
          taken.push(await print(submissionId, portal.pid));
        }
        const sizes = await prisma.submissionPdf.findMany({
          where: { submissionId, kind },
          select: { file: { select: { sizeBytes: true } } },
        });
        const most = (of: (one: Watched) => number) => Math.max(...taken.map(of));
        const seconds = taken.map((one) => one.seconds).sort((one, other) => one - other);
        rows.push({
          version,
          form: kind,
          "s, middle": seconds[Math.floor(rounds / 2)] ?? 0,
          "s, most": seconds.at(-1) ?? 0,
          "MB grown, most": Math.round(most((one) => one.grown)),
          "MB in use, most": Math.round(most((one) => one.peak)),
          "kB of a file": Math.round(Math.max(...sizes.map(({ file }) => file.sizeBytes)) / 1000),
        });
      }
    }
    report(
      "pdf",
      `Printed forms, ${languages} languages an order; allowed are 120 s and a heap of 512 MB`,
      rows,
      rows,
    );
  } finally {
    await portal.stop();
    await closeDatabase();
    await database.drop();
    await databases.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Orders the printed forms that a version lacks and waits until all are there. */
async function print(submissionId: string, pid: number): Promise<Watched> {
  const { prisma } = await import("~/platform/db.server");
  const { enqueue } = await import("~/platform/jobs.server");
  return watched(pid, async () => {
    await enqueue(prisma, "make_pdfs", { submissionId }, { key: `make_pdfs:${submissionId}` });
    await until("printed", patienceMs, async () => {
      return (await prisma.submissionPdf.count({ where: { submissionId } })) === 2 * languages;
    });
  });
}
