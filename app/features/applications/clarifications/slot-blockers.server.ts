import { prisma, type Tx } from "~/platform/db.server";
import { type SlotFault, slotFaults } from "../documents/missing-documents.server";
import type { ApplicantType } from "../form/types";

/**
 * What stands in the way in the slots that were asked about: an infected file, or a mandatory document
 * that was taken out and not replaced. One that was missing before may be explained.
 */
export async function slotBlockers(
  application: { id: string; applicantType: ApplicantType },
  questions: readonly { target: string; code: string | null }[],
  changed: ReadonlySet<string>,
  tx: Tx = prisma,
): Promise<SlotFault[]> {
  const asked = questions.flatMap(({ target, code }) => (target === "document" ? [code] : []));
  if (asked.length === 0) return [];
  const faults = await slotFaults(application, tx);
  return faults.filter(
    ({ slot, why }) => asked.includes(slot) && (why === "infected" || changed.has(slot)),
  );
}
