import type { StagedFile } from "~/features/documents";
import { discardStaged } from "~/features/documents/index.server";
import { ok, type Result } from "~/platform/refusal";

/** What came of a command whose form brought files; `again`: the same form had been taken before. */
export type Kept = { again: boolean };

/** Runs a command on staged files; of what it does not keep no file is left. */
export async function withFiles(
  files: readonly StagedFile[],
  command: () => Promise<Result<Kept>>,
): Promise<Result> {
  const discard = () => Promise.all(files.map(discardStaged));
  const result = await command().catch(async (error: unknown) => {
    await discard();
    throw error;
  });
  if (!result.ok || result.value.again) await discard();
  return result.ok ? ok() : result;
}
