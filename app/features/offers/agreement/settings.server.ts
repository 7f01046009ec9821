import type { SettingDef } from "~/platform/settings.server";
import {
  type AgreementSettings,
  agreementSettingsSchema,
  defaultAgreementSettings,
} from "./settings";

export const agreementSetting: SettingDef<AgreementSettings> = {
  key: "offers.agreement",
  schema: agreementSettingsSchema,
  fallback: defaultAgreementSettings,
};
