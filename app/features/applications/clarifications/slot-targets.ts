import { type Locale, say } from "~/platform/i18n";
import { slotGroups, slotsFor } from "../documents/slots";
import type { ApplicantType } from "../form/types";
import { type TargetGroup, targetText } from "./target";

/** The document slots that a question may name, by the parts of the documents page. */
export function slotTargets(type: ApplicantType, locale: Locale): TargetGroup[] {
  const slots = slotsFor(type);
  return Object.entries(slotGroups).map(([code, name]) => ({
    label: `${documents[locale]}: ${say(name, locale)}`,
    options: slots
      .filter((slot) => slot.group === code)
      .map((slot) => ({
        value: targetText({ target: "document", code: slot.code }),
        label: say(slot.name, locale),
      })),
  }));
}

const documents = { ru: "Документы", en: "Documents" } as const;
