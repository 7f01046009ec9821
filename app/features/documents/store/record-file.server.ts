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
 * be locked; the cluster's own files have none. `applicationBytes` sums what is there already for the application; the caller knows how.
 */
export async function checkRoom(
  tx: Tx,
  sizeBytes: number,
  organisationId: string | null,
  applicationBytes?: () => Promise<number>,
): Promise<Refused | null> {
  const { applicationMb, organisationMb } = await readSetting(limitsSetting, tx);
  if (applicationBytes && (await applicationBytes()) + sizeBytes > applicationMb * megabyte) {
    return refuse("application_full", { mb: applicationMb });
  }
  if (!organisationId) return null;
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
  const recorded = await recordFiles(tx, [staged], owner, applicationBytes);
  if (!recorded.ok) return recorded;
  const [fileId = ""] = recorded.value;
  return ok({ fileId });
}

/** The same for several files that belong together: all of them or, when they do not fit, none. */
export async function recordFiles(
  tx: Tx,
  staged: readonly StagedFile[],
  owner: FileOwner,
  applicationBytes?: () => Promise<number>,
): Promise<Result<string[]>> {
  if (staged.length === 0) return ok([]);
  const { organisationId, userId: uploadedById } = owner;
  if (organisationId) await lockQuota(tx, organisationId);
  const weight = staged.reduce((sum, file) => sum + file.sizeBytes, 0);
  const full = await checkRoom(tx, weight, organisationId, applicationBytes);
  if (full) return full;
  const fileIds: string[] = [];
  for (const { storageKey, fileName, mediaType, sizeBytes, sha256 } of staged) {
    const about = { storageKey, fileName, mediaType, sizeBytes, sha256 };
    const { id } = await tx.storedFile.create({
      data: { ...about, organisationId, uploadedById, uploadedAt: now() },
      select: { id: true },
    });
    await orderScan(tx, id);
    fileIds.push(id);
  }
  return ok(fileIds);
}
