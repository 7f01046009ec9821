// Its steps do their part of the lifecycle here as they do in the portal.
import "~/features/offers/index.server";
import type { Actor } from "~/features/accounts";
import { transitions } from "~/features/applications";
import { clearStep, type MoveInput, moveApplication } from "~/features/applications/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import type { Ready } from "../seed/walk";
import { makeAcceptedOffer } from "./offers";

/**
 * Clears the next step as if its review or its vote had been held: for tests that need an application
 * in a status and not what led there.
 */
export const asIfReviewed: Ready = async (applicationId, { intent, outcome }) => {
  if (intent === "start_agreement") await offerAccepted(applicationId);
  const waits = transitions.some((row) => row.intent === intent && row.guards?.includes("cleared"));
  if (!waits) return;
  await inTransaction((tx) => clearStep(tx, { applicationId, intent, outcome, by: null }));
};

/** Takes a step as if what it waits for had been held. */
export async function moveAsIfReviewed(actor: Actor, applicationId: string, input: MoveInput) {
  await asIfReviewed(applicationId, input as Parameters<Ready>[1]);
  return moveApplication(actor, applicationId, input);
}

/** An agreement follows an offer; where the acceptance was a mere step there is one all the same. */
async function offerAccepted(applicationId: string): Promise<void> {
  const accepted = await prisma.offer.count({ where: { applicationId, state: "accepted" } });
  if (accepted === 0) await makeAcceptedOffer(applicationId);
}
