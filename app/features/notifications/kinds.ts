/** What a notice can tell; each has its texts in `locales/<lng>/notifications.json`. */
export const noticeKinds = [
  "application_submitted",
  "application_moved",
  "application_your_turn",
  "clarification_requested",
  "clarification_extended",
  "clarification_answered",
  "decision_made",
  "file_infected",
  "file_quarantined",
  "join_requested",
  "join_accepted",
  "join_declined",
  "invitation_received",
  "invitation_accepted",
  "ownership_received",
  "member_role_changed",
  "member_removed",
  "member_left",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];
