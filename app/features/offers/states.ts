import type { ApplicationStatus } from "~/features/applications";
import type { Tone } from "~/ui";

export const offerStates = [
  "draft",
  "issued",
  "accepted",
  "declined",
  "expired",
  "replaced",
  "withdrawn",
] as const;
export type OfferState = (typeof offerStates)[number];

export const offerTone: Record<OfferState, Tone> = {
  draft: "neutral",
  issued: "action",
  accepted: "success",
  declined: "neutral",
  expired: "warning",
  replaced: "neutral",
  withdrawn: "neutral",
};

export const counterStates = ["open", "taken_up", "answered", "lapsed"] as const;
export type CounterState = (typeof counterStates)[number];

/** A counter-proposal to which something is still to come: another cannot be made meanwhile. */
export const pendingCounters = ["open", "taken_up"] as const satisfies readonly CounterState[];

/** Where an application stands while an offer can be drafted for it. */
export const draftingStatuses: readonly ApplicationStatus[] = [
  "approved",
  "approved_with_conditions",
  "offer_issued",
];

/** What becomes of an offer that could still be answered when its application comes here otherwise. */
export const endOfIssued: Partial<Record<ApplicationStatus, "expired" | "withdrawn">> = {
  offer_expired: "expired",
  withdrawn: "withdrawn",
};

/** Why an offer can be answered no more, as its company is told. */
export const overCodes = {
  accepted: "offer_accepted",
  declined: "offer_declined",
  expired: "offer_expired",
  replaced: "offer_replaced",
  withdrawn: "offer_withdrawn",
} as const;
