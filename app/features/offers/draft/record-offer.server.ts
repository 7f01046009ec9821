import { applicationTopics, queueTopic } from "~/features/applications";
import type { AuditAction } from "~/features/audit";
import { recordAudit } from "~/features/audit/index.server";
import type { Tx } from "~/platform/db.server";
import { announce } from "~/platform/live.server";
import type { OfferState } from "../states";

export type OfferEvent = {
  applicationId: string;
  offerId: string;
  number: number;
  action: Extract<AuditAction, `offer.${string}`>;
  actorId: string | null;
  actorRole: string;
  from?: OfferState;
  to?: OfferState;
  more?: Record<string, unknown>;
  comment?: string;
};

/** Open pages hear of it, the company's only of what was sent to it; and the record keeps it. */
export async function recordOffer(tx: Tx, event: OfferEvent): Promise<void> {
  const { applicationId, offerId, number, action, from, to, more, comment } = event;
  const amongStaff = to === "draft" || from === "draft";
  const topics = [
    applicationTopics.staff(applicationId),
    queueTopic,
    ...(amongStaff ? [] : [applicationTopics.applicant(applicationId)]),
  ];
  await announce(tx, ...topics.map((topic) => ({ topic, kind: "offer", ref: applicationId })));
  await recordAudit(tx, {
    actorId: event.actorId,
    actorRole: event.actorRole,
    action,
    subjectType: "application",
    subjectId: applicationId,
    fromState: from,
    toState: to,
    after: { offer: offerId, number, ...more },
    comment: comment || null,
  });
}
