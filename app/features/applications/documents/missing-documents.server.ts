import { prisma, type Tx } from "~/platform/db.server";
import type { Text } from "~/platform/i18n";
import type { ApplicantType } from "../form/types";
import { isMandatory, slotsFor } from "./slots";

/** Why a slot stops a submission. */
export type SlotFault = { slot: string; name: Text; why: "missing" | "infected" };

/** The mandatory slots that hold nothing, and all that hold an infected file; in the order of the page. */
export async function slotFaults(
  application: { id: string; applicantType: ApplicantType },
  tx: Tx = prisma,
): Promise<SlotFault[]> {
  const held = await tx.$queryRaw<{ slot: string; infected: boolean }[]>`
    select d.slot, bool_or(f.scan = 'infected') as infected
      from application_document d
      join document_version v on v.document_id = d.document_id and v.version = d.version
      join stored_file f on f.id = v.file_id
     where d.application_id = ${application.id}::uuid
     group by d.slot`;
  const infected = new Map(held.map((row) => [row.slot, row.infected]));
  return slotsFor(application.applicantType).flatMap((slot): SlotFault[] => {
    const fault = (why: SlotFault["why"]) => [{ slot: slot.code, name: slot.name, why }];
    if (infected.get(slot.code)) return fault("infected");
    if (!infected.has(slot.code) && isMandatory(slot, application.applicantType)) {
      return fault("missing");
    }
    return [];
  });
}
