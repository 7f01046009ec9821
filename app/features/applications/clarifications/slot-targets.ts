import type { Locale } from "~/platform/i18n";
import type { ApplicantType } from "../form/types";
import type { TargetGroup } from "./target";

/** The document slots that a question may name. */
export function slotTargets(_type: ApplicantType, _locale: Locale): TargetGroup[] {
  return [];
}
