import { readSetting } from "~/platform/settings.server";
import type { Procedure } from "../lifecycle/settings";
import { procedureSetting } from "../lifecycle/settings.server";

/** The terms and thresholds in force, for pages that everybody may read. */
export function publicProcedure(): Promise<Procedure> {
  return readSetting(procedureSetting);
}
