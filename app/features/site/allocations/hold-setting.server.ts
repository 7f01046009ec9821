import { z } from "zod";
import type { SettingDef } from "~/platform/settings.server";

/** How many days a soft hold lasts unless it is prolonged. */
export const holdSetting: SettingDef<{ days: number }> = {
  key: "site.hold",
  schema: z.object({ days: z.number().int().min(1).max(730) }),
  fallback: { days: 90 },
};
