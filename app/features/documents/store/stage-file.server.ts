import { ok, type Result, refuse } from "~/platform/refusal";
import { newStorageKey, storage } from "~/platform/storage/storage.server";
import type { Format } from "../inspect/formats";
import { inspectFile } from "../inspect/inspect-file.server";
import type { ReceivedFile, StagedFile } from "./received-file";
import { refusalOfStorage } from "./storage-refusal.server";

/**
 * Looks into a received file and puts its bytes into the storage under a random key (or the one given);
 * the temporary file is removed in every case. What is staged belongs to nobody: it is to be recorded in a
 * transaction (`recordFile`) or given up (`discardStaged`). Refusals are those of `inspectFile`,
 * storage_down and disk_full.
 */
export async function stageFile(
  file: ReceivedFile,
  allowed: readonly Format[],
  storageKey: string = newStorageKey(),
): Promise<Result<StagedFile>> {
  const { path, fileName, declaredType, sizeBytes, sha256 } = file;
  try {
    if (sizeBytes === 0) return refuse("file_empty", { name: fileName });
    const inspected = await inspectFile({ path, fileName, declaredType, sizeBytes }, allowed);
    if (!inspected.ok) return inspected;
    await storage().put(storageKey, { path });
    return ok({ storageKey, fileName, sizeBytes, sha256, ...inspected.value });
  } catch (error) {
    const refused = refusalOfStorage(error);
    if (!refused) throw error;
    return refused;
  } finally {
    await file.dispose();
  }
}

/**
 * Gives up what was staged, after its transaction failed. A storage that does not answer is no error here:
 * what is missed is swept a day later.
 */
export async function discardStaged(staged: Pick<StagedFile, "storageKey">): Promise<void> {
  await storage()
    .remove(staged.storageKey)
    .catch(() => {});
}
