import type { NoticeGroup } from "./groups";

/** What a notice can tell, by group; each has its texts in `locales/<lng>/notifications.json`. */
export const noticeKinds = {
  application_submitted: "course",
  application_moved: "course",
  application_your_turn: "tasks",
  clarification_requested: "decisions",
  clarification_extended: "decisions",
  clarification_answered: "tasks",
  decision_made: "decisions",
  file_infected: "files",
  file_quarantined: "files",
  join_requested: "company",
  join_accepted: "company",
  join_declined: "company",
  invitation_received: "company",
  invitation_accepted: "company",
  ownership_received: "company",
  member_role_changed: "company",
  member_removed: "company",
  member_left: "company",
  reminder_draft: "reminders",
  reminder_clarification: "reminders",
  reminder_question: "reminders",
  reminder_offer: "reminders",
  reminder_appeal: "reminders",
  reminder_stage: "tasks",
  overdue_stage: "tasks",
  message_from_cluster: "messages",
  message_from_applicant: "messages",
  message_among_staff: "messages",
  message_in_committee: "messages",
  session_invited: "tasks",
  session_pack_ready: "tasks",
  session_sign: "tasks",
} as const satisfies Record<string, NoticeGroup>;

export type NoticeKind = keyof typeof noticeKinds;
