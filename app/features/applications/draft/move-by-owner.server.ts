import type { Actor } from "~/features/accounts";
import { statusRow } from "../lifecycle/status";
import { takePostedStep } from "../lifecycle/take-posted-step.server";
import { getOwnApplication } from "./own-application.server";

/**
 * Takes the step that a member's form asks for, and keeps what was typed for a refusal.
 * 404 for anybody but the company's members.
 */
export async function moveByOwner(actor: Actor, id: string, form: FormData) {
  const application = await getOwnApplication(actor, id);
  return {
    ...(await takePostedStep(actor, id, form)),
    statusName: statusRow(application.status).applicant,
  };
}
