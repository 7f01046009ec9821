import { prisma, type Tx } from "~/platform/db.server";

/** The slots that hold other documents, or other versions, than when the version was submitted. */
export async function changedSlots(
  applicationId: string,
  version: number,
  tx: Tx = prisma,
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ slot: string }[]>`
    with present as (
      select slot, document_id, version from application_document
       where application_id = ${applicationId}::uuid
    ), submitted as (
      select d.slot, d.document_id, d.version from submission_document d
        join submission s on s.id = d.submission_id
       where s.application_id = ${applicationId}::uuid and s.version = ${version}
    )
    select distinct slot from (
      (select * from present except select * from submitted)
      union all
      (select * from submitted except select * from present)
    ) differing`;
  return new Set(rows.map((row) => row.slot));
}
