import type { Tx } from "~/platform/db.server";
import { readSetting, type SettingDef } from "~/platform/settings.server";
import { defaultLimits, type FileLimits, limitsSchema, megabyte } from "./limits";

export const limitsSetting: SettingDef<FileLimits> = {
  key: "documents.limits",
  schema: limitsSchema,
  fallback: defaultLimits,
};

/** What one file may weigh at most, in bytes. */
export async function readMaxFileBytes(tx?: Tx): Promise<number> {
  return (await readSetting(limitsSetting, tx)).fileMb * megabyte;
}
