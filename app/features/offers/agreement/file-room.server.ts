import type { StagedFile } from "~/features/documents";
import { recordFiles } from "~/features/documents/index.server";
import type { Tx } from "~/platform/db.server";
import { invalid, ok, type Result } from "~/platform/refusal";
import type { Side } from "./package-rows";

type Sender = { agreementId: string; organisationId: string; side: Side; userId: string };

/** What one side's files of an agreement weigh, reports and tasks with it. */
async function bytesOf(tx: Tx, { agreementId, organisationId, side }: Sender): Promise<number> {
  const version = { document: { agreementId } };
  const { _sum } = await tx.storedFile.aggregate({
    where: {
      organisationId: side === "company" ? organisationId : null,
      OR: [
        { agreementVersion: version },
        { signedPdf: { version } },
        { signedSig: { version } },
        { agreementTask: { agreementId } },
        { reportFile: { period: { agreementId } } },
      ],
    },
    _sum: { sizeBytes: true },
  });
  return _sum.sizeBytes ?? 0;
}

/**
 * Records files of an agreement as their side's, all or none, within the limits of one application; a refusal
 * stands beside the field `field`.
 */
export async function recordAgreementFiles(
  tx: Tx,
  files: readonly StagedFile[],
  sender: Sender,
  field: string,
): Promise<Result<string[]>> {
  const organisationId = sender.side === "company" ? sender.organisationId : null;
  const owner = { organisationId, userId: sender.userId };
  const recorded = await recordFiles(tx, files, owner, () => bytesOf(tx, sender));
  return recorded.ok ? ok(recorded.value) : invalid({ [field]: recorded.refusal });
}
