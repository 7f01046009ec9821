import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";

export const makePdfsJob = "make_pdfs";

/** Has the printed forms of a submitted version made once the transaction is committed. */
export async function orderPdfs(tx: Tx, submissionId: string): Promise<void> {
  await enqueue(tx, makePdfsJob, { submissionId }, { key: `${makePdfsJob}:${submissionId}` });
}
