/** How a person may be tied to a company; messages `kinds.<code>` of `review-conflicts`. */
export const conflictKinds = [
  "employment",
  "ownership",
  "family",
  "funding",
  "joint_work",
  "other",
] as const;

export type ConflictKind = (typeof conflictKinds)[number];
