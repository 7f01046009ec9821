import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, type Refused, type Result, refuse } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { orderScan } from "../scan/order-scan.server";
import { megabyte } from "./limits";
import { limitsSetting } from "./limits.server";
import type { StagedFile } from "./received-file";

export type FileOwner = {
  /** whose quota it counts towards; null for the cluster's own files */
  organisationId: string | null;
  /** null for what the portal made itself */
  userId: string | null;
};

/** What an organisation's files weigh together, in bytes; quarantined ones are not held against it. */
export async function bytesOfOrganisation(tx: Tx, organisationId: string): Promise<number> {
  const { _sum } = await tx.storedFile.aggregate({
    where: { organisationId, NOT: { scan: "infected" } },
    _sum: { sizeBytes: true },
  });
  return _sum.sizeBytes ?? 0;
}

/** Holds an organisation's quota still until the transaction ends, so that sums taken now stay true. */
export async function lockQuota(tx: Tx, organisationId: string): Promise<void> {
  await tx.$queryRaw`select 1 from organisation where id = ${organisationId}::uuid for no key update`;
}

/**
 * Whether so many bytes more fit: organisation_full {mb} or application_full {mb}, else null. The quota must
 * be locked. `applicationBytes` sums what is there already for the application; the caller knows how.
 */
export async function checkRoom(
  tx: Tx,
  sizeBytes: number,
  organisationId: string,
  applicationBytes?: () => Promise<number>,
): Promise<Refused | null> {
  const { applicationMb, organisationMb } = await readSetting(limitsSetting, tx);
  if (applicationBytes && (await applicationBytes()) + sizeBytes > applicationMb * megabyte) {
    return refuse("application_full", { mb: applicationMb });
  }
  const stored = await bytesOfOrganisation(tx, organisationId);
  if (stored + sizeBytes > organisationMb * megabyte) {
    return refuse("organisation_full", { mb: organisationMb });
  }
  return null;
}

/**
 * Records a staged file as its owner's and orders its virus scan, in the caller's transaction. The quota is
 * checked under a lock of the organisation; with `applicationBytes` (what the application's files weigh,
 * asked under that lock) the application's limit as well. After a refusal or a failed transaction the
 * caller discards what was staged.
 */
export async function recordFile(
  tx: Tx,
  staged: StagedFile,
  owner: FileOwner,
  applicationBytes?: () => Promise<number>,
): Promise<Result<{ fileId: string }>> {
  if (owner.organisationId) {
    await lockQuota(tx, owner.organisationId);
    const full = await checkRoom(tx, staged.sizeBytes, owner.organisationId, applicationBytes);
    if (full) return full;
  }
  const { storageKey, fileName, mediaType, sizeBytes, sha256 } = staged;
  const { id } = await tx.storedFile.create({
    data: {
      storageKey,
      fileName,
      mediaType,
      sizeBytes,
      sha256,
      organisationId: owner.organisationId,
      uploadedById: owner.userId,
      uploadedAt: now(),
    },
    select: { id: true },
  });
  await orderScan(tx, id);
  return ok({ fileId: id });
}
