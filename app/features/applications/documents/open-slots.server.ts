import { prisma, type Tx } from "~/platform/db.server";
import { openTargets } from "../clarifications/open-targets.server";
import type { ApplicantType } from "../form/types";
import type { ApplicationStatus } from "../lifecycle/status";
import { slotsFor } from "./slots";

export type Slotted = { id: string; status: ApplicationStatus; applicantType: ApplicantType };

/** The slots whose documents may be changed now: all of a draft, later those an open clarification names. */
export async function openSlots(application: Slotted, tx: Tx = prisma): Promise<Set<string>> {
  const asked = slotsFor(application.applicantType).map((slot) => slot.code);
  if (application.status === "draft") return new Set(asked);
  if (application.status !== "clarification_requested") return new Set();
  const { slots } = await openTargets(application.id, tx);
  return new Set(asked.filter((code) => slots.includes(code)));
}
