import { now } from "~/platform/clock.server";
import { prisma, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { printedForms } from "./printed-forms";

export const makePdfsJob = "make_pdfs";

/** Has the printed forms of a submitted version made once the transaction is committed, or at a later time. */
export async function orderPdfs(tx: Tx, submissionId: string, runAt?: Date): Promise<void> {
  const key = `${makePdfsJob}:${submissionId}`;
  await enqueue(tx, makePdfsJob, { submissionId }, { key, runAt });
}

const minute = 60_000;

/** A version this young has its own order still. */
const youngest = 10 * minute;

/** Orders what is missing: versions from before there were printed forms, and orders that failed for good. */
export async function orderMissingPdfs(most = 200): Promise<number> {
  const before = new Date(now().getTime() - youngest);
  const missing = await prisma.$queryRaw<{ id: string }[]>`
    select s.id from submission s
     where s.submitted_at < ${before}
       and (select count(*) from submission_pdf p where p.submission_id = s.id) < ${printedForms.length}
     order by s.submitted_at desc limit ${most}`;
  for (const { id } of missing) await orderPdfs(prisma, id);
  return missing.length;
}
