import type { Tx } from "~/platform/db.server";
import { prisma } from "~/platform/db.server";
import type { ApplicantType } from "../form/types";
import { openTargets } from "./open-targets.server";
import { type OpenedFields, openedFields } from "./opened-fields";

/** The fields that an open clarification lets its applicant change; null when none is open. */
export async function openedNow(
  { id, applicantType }: { id: string; applicantType: ApplicantType },
  tx: Tx = prisma,
): Promise<OpenedFields | null> {
  const { clarificationId, fields } = await openTargets(id, tx);
  return clarificationId ? openedFields(applicantType, fields) : null;
}
