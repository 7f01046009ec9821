import type { Tx } from "~/platform/db.server";

/** Notes for good which versions of which documents lay in the slots when a version was submitted. */
export async function freezeDocuments(
  tx: Tx,
  applicationId: string,
  submissionId: string,
): Promise<void> {
  await tx.$executeRaw`
    insert into submission_document (submission_id, slot, document_id, version)
    select ${submissionId}::uuid, slot, document_id, version
      from application_document where application_id = ${applicationId}::uuid`;
}
