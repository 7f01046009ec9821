import { moscowDay, type Track } from "~/features/applications";
import { type LockedApplication, onStep } from "~/features/applications/index.server";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { ok, refuse } from "~/platform/refusal";
import { offerTermsSchema } from "../terms";
import { packageOf } from "./package-rows";

type Taken = { actorId: string | null; actorRole: string };

/** Opens the agreement of an accepted offer: its first terms are the offer's, and the package is what they need. */
async function startAgreement(
  tx: Tx,
  { id: applicationId, facts }: LockedApplication,
  { actorId, actorRole }: Taken,
) {
  const offer = await tx.offer.findFirst({
    where: { applicationId, state: "accepted" },
    select: { id: true, terms: true },
  });
  if (!offer || !actorId) return refuse("no_accepted_offer");
  const terms = offerTermsSchema.parse(offer.terms);
  const documents = packageOf(facts.track as Track, terms);
  const { id } = await tx.agreement.create({
    data: {
      applicationId,
      offerId: offer.id,
      startedAt: now(),
      startedById: actorId,
      terms: {
        create: { number: 1, terms, inForceFrom: new Date(moscowDay(now())), madeAt: now() },
      },
      documents: { create: documents.map((code, position) => ({ code, position })) },
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actorId,
    actorRole,
    action: "agreement.started",
    subjectType: "application",
    subjectId: applicationId,
    after: { agreement: id, offer: offer.id, documents },
  });
  return ok({});
}

onStep("start_agreement", startAgreement);
