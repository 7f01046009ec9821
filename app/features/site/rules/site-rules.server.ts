import { z } from "zod";
import type { Tx } from "~/platform/db.server";
import { readSetting, type SettingDef } from "~/platform/settings.server";
import { resources } from "../resources";
import { defaultSiteRules, type SiteRules } from "./site-rules";

const metres = z.number().min(0).max(5_000);

/** How space is counted and judged; the planning norms apply until somebody changes it. */
export const rulesSetting: SettingDef<SiteRules> = {
  key: "site.rules",
  schema: z.object({
    holdDays: z.number().int().min(1).max(730),
    hospital: z.tuple([z.number(), z.number()]).nullable(),
    explosiveM2: z.number().min(0).max(100_000),
    zoneM: z.object({
      i: metres,
      ii: metres,
      iii: metres,
      iv: metres,
      v: metres,
      none: z.literal(0),
    }),
    diversity: z.record(z.enum(resources), z.number().positive().max(1)),
  }),
  fallback: defaultSiteRules,
};

export const readSiteRules = (tx?: Tx): Promise<SiteRules> => readSetting(rulesSetting, tx);
