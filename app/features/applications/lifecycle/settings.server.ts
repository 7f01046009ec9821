import type { SettingDef } from "~/platform/settings.server";
import { defaultProcedure, type Procedure, procedureSchema } from "./settings";

export const procedureSetting: SettingDef<Procedure> = {
  key: "applications.procedure",
  schema: procedureSchema,
  fallback: defaultProcedure,
};
