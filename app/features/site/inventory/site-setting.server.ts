import { z } from "zod";
import type { SettingDef } from "~/platform/settings.server";

/** What is said of the inventory wherever it is shown. */
export type SiteSetting = {
  /** whether it is invented, to show what the portal can do */
  illustrative: boolean;
};

export const siteSetting: SettingDef<SiteSetting> = {
  key: "site.inventory",
  schema: z.object({ illustrative: z.boolean() }),
  fallback: { illustrative: false },
};
