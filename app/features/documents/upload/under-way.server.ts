import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";

/** Uploads that have neither been taken over nor refused. */
export const underWay = {
  finishedAt: null,
  refusal: { equals: Prisma.DbNull },
} satisfies Prisma.UploadWhereInput;

/** What an organisation's uploads under way will weigh when they are complete, in bytes. */
export async function bytesUnderWay(tx: Tx, organisationId: string): Promise<number> {
  const { _sum } = await tx.upload.aggregate({
    where: { organisationId, ...underWay },
    _sum: { sizeBytes: true },
  });
  return _sum.sizeBytes ?? 0;
}
