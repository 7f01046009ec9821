import { allFormats, type ReceivedFile, type StagedFile } from "~/features/documents";
import { discardStaged, recordFiles, stageFile } from "~/features/documents/index.server";
import type { Tx } from "~/platform/db.server";
import type { FieldErrors, Result } from "~/platform/refusal";
import type { Tier } from "./tiers";

/** Gives up files that were staged for what was not sent. */
export async function discardFiles(files: readonly StagedFile[]): Promise<void> {
  await Promise.all(files.map(discardStaged));
}

/**
 * Looks into the files that came with a form and stages them: all, or none with what is wrong with
 * each, by `files[n]` as they were chosen.
 */
export async function stageFiles(
  files: readonly ReceivedFile[],
): Promise<{ staged: StagedFile[]; errors: FieldErrors }> {
  const staged: StagedFile[] = [];
  const errors: FieldErrors = {};
  try {
    for (const [index, file] of files.entries()) {
      const looked = await stageFile(file, allFormats);
      if (looked.ok) staged.push(looked.value);
      else errors[`files[${index}]`] = looked.refusal;
    }
  } catch (error) {
    await discardFiles(staged);
    throw error;
  }
  if (Object.keys(errors).length === 0) return { staged, errors };
  await discardFiles(staged);
  return { staged: [], errors };
}

type Sender = {
  applicationId: string;
  tier: Tier;
  /** null for the cluster */
  organisationId: string | null;
  userId: string;
};

/**
 * Records the files of a message as their sender's, all or none; the conversation must be locked. What
 * one side has sent in one conversation is counted by itself, so that no side learns of another's.
 */
export async function recordAttachments(
  tx: Tx,
  files: readonly StagedFile[],
  { applicationId, tier, organisationId, userId }: Sender,
): Promise<Result<string[]>> {
  return recordFiles(tx, files, { organisationId, userId }, async () => {
    const message = { applicationId, tier, fromStaff: organisationId === null };
    const { _sum } = await tx.storedFile.aggregate({
      where: { attachments: { some: { message } } },
      _sum: { sizeBytes: true },
    });
    return _sum.sizeBytes ?? 0;
  });
}
