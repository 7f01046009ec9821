/** What the audit can say happened; past tense, subject first. */
export type AuditAction =
  | `account.${"registered" | "email_verified" | "signed_in" | "signed_out" | "password_reset" | "password_changed" | "profile_changed" | "session_ended" | "staff_created" | "roles_changed" | "disabled" | "enabled" | "data_exported"}`
  | `organisation.${"registered" | "join_requested" | "join_accepted" | "join_declined" | "member_role_changed" | "member_removed" | "member_invited" | "invitation_resent" | "invitation_revoked" | "invitation_accepted" | "ownership_handed_over"}`
  | `document.${"added" | "version_added" | "archived" | "infected" | "scan_repeated" | "read"}`
  | `application.${"created" | "moved" | "copied" | "document_attached" | "document_detached" | "document_read" | "message_sent" | "clarification_extended" | "consent_given" | "consent_withdrawn" | "exported"}`
  | `notice.${"mail_retried" | "preferences_changed"}`
  | `calendar.${"year_saved" | "day_saved" | "day_removed"}`
  | `assignment.${"invited" | "accepted" | "declined" | "recused" | "revoked" | "reminded"}`
  | `expert.${"profile_changed"}`
  | `bulletin.${"submitted" | "reopened"}`
  | `conclusion.${"signed"}`
  | `conflict.${"declared" | "found" | "confirmed" | "dismissed"}`
  | `affiliation.${"added" | "removed"}`
  | `screening.${"saved"}`
  | `technical_sheet.${"saved"}`
  | `session.${"planned" | "changed" | "item_added" | "item_removed" | "item_moved" | "frozen" | "opened" | "attendance_marked" | "recused" | "discussion_noted" | "item_postponed" | "closed" | "minutes_signed"}`
  | `ballot.${"opened" | "vote_cast" | "closed"}`
  | `decision.${"held" | "letter_changed" | "released" | "voided"}`
  | `condition.${"proof_sent" | "proof_returned" | "fulfilled" | "waived" | "lapsed"}`
  | `site.${"loaded" | "plot_saved" | "building_saved" | "floor_saved" | "unit_saved" | "limit_saved" | "imported" | "unit_split" | "units_merged"}`
  | `allocation.${"requested" | "held" | "prolonged" | "reserved" | "offered" | "left_out" | "accepted" | "contracted" | "moved" | "released" | "expired"}`
  | `waiting.${"joined" | "left"}`
  | `scenario.${"made" | "copied" | "renamed" | "candidates_changed" | "phase_placed" | "phase_unplaced" | "phase_pinned" | "phase_unpinned" | "frozen" | "applied" | "proposal_ordered" | "proposal_cancelled" | "proposal_taken" | "place_forbidden" | "place_allowed"}`
  | `offer.${"drafted" | "changed" | "given_up" | "issued" | "accepted" | "declined" | "expired" | "withdrawn" | "change_asked" | "change_taken_up" | "change_answered"}`
  | `agreement.${"started" | "version_added" | "version_approved" | "version_returned" | "commented" | "signature_sent" | "signed" | "task_done" | "registered" | "handed_over"}`
  | `report.${"saved" | "sent" | "accepted" | "returned"}`
  | `terms.${"proposed" | "agreed" | "declined" | "withdrawn" | "approved" | "refused"}`
  | "setting.changed";
