import { z } from "zod";
import type { AuditAction } from "~/features/audit";

const known: Record<AuditAction, true> = {
  "account.registered": true,
  "account.email_verified": true,
  "account.signed_in": true,
  "account.signed_out": true,
  "account.password_reset": true,
  "account.password_changed": true,
  "account.profile_changed": true,
  "account.session_ended": true,
  "account.staff_created": true,
  "account.roles_changed": true,
  "account.disabled": true,
  "account.enabled": true,
  "account.data_exported": true,
  "organisation.registered": true,
  "organisation.join_requested": true,
  "organisation.join_accepted": true,
  "organisation.join_declined": true,
  "organisation.member_role_changed": true,
  "organisation.member_removed": true,
  "organisation.member_invited": true,
  "organisation.invitation_resent": true,
  "organisation.invitation_revoked": true,
  "organisation.invitation_accepted": true,
  "organisation.ownership_handed_over": true,
  "application.created": true,
  "application.moved": true,
  "application.consent_given": true,
  "application.consent_withdrawn": true,
  "application.copied": true,
  "application.document_attached": true,
  "application.document_detached": true,
  "application.document_read": true,
  "application.message_sent": true,
  "application.clarification_extended": true,
  "application.exported": true,
  "document.added": true,
  "document.version_added": true,
  "document.archived": true,
  "document.infected": true,
  "document.scan_repeated": true,
  "document.read": true,
  "notice.mail_retried": true,
  "notice.preferences_changed": true,
  "calendar.year_saved": true,
  "calendar.day_saved": true,
  "calendar.day_removed": true,
  "site.loaded": true,
  "site.plot_saved": true,
  "site.building_saved": true,
  "site.floor_saved": true,
  "site.unit_saved": true,
  "site.limit_saved": true,
  "site.imported": true,
  "assignment.invited": true,
  "assignment.accepted": true,
  "assignment.declined": true,
  "assignment.recused": true,
  "assignment.revoked": true,
  "assignment.reminded": true,
  "expert.profile_changed": true,
  "bulletin.submitted": true,
  "bulletin.reopened": true,
  "conclusion.signed": true,
  "conflict.declared": true,
  "conflict.found": true,
  "conflict.confirmed": true,
  "conflict.dismissed": true,
  "affiliation.added": true,
  "affiliation.removed": true,
  "screening.saved": true,
  "technical_sheet.saved": true,
  "session.planned": true,
  "session.changed": true,
  "session.item_added": true,
  "session.item_removed": true,
  "session.item_moved": true,
  "session.frozen": true,
  "session.opened": true,
  "session.attendance_marked": true,
  "session.recused": true,
  "session.discussion_noted": true,
  "session.item_postponed": true,
  "session.closed": true,
  "session.minutes_signed": true,
  "ballot.opened": true,
  "ballot.vote_cast": true,
  "ballot.closed": true,
  "decision.held": true,
  "decision.letter_changed": true,
  "decision.released": true,
  "decision.voided": true,
  "condition.proof_sent": true,
  "condition.proof_returned": true,
  "condition.fulfilled": true,
  "condition.waived": true,
  "condition.lapsed": true,
  "allocation.requested": true,
  "allocation.held": true,
  "allocation.prolonged": true,
  "allocation.reserved": true,
  "allocation.offered": true,
  "allocation.left_out": true,
  "allocation.accepted": true,
  "allocation.contracted": true,
  "allocation.moved": true,
  "allocation.released": true,
  "allocation.expired": true,
  "waiting.joined": true,
  "waiting.left": true,
  "scenario.made": true,
  "scenario.copied": true,
  "scenario.renamed": true,
  "scenario.candidates_changed": true,
  "scenario.phase_placed": true,
  "scenario.phase_unplaced": true,
  "scenario.phase_pinned": true,
  "scenario.phase_unpinned": true,
  "scenario.frozen": true,
  "scenario.applied": true,
  "scenario.proposal_ordered": true,
  "scenario.proposal_cancelled": true,
  "scenario.proposal_taken": true,
  "scenario.place_forbidden": true,
  "scenario.place_allowed": true,
  "site.unit_split": true,
  "site.units_merged": true,
  "offer.drafted": true,
  "offer.changed": true,
  "offer.given_up": true,
  "offer.issued": true,
  "offer.accepted": true,
  "offer.declined": true,
  "offer.expired": true,
  "offer.withdrawn": true,
  "offer.change_asked": true,
  "offer.change_taken_up": true,
  "offer.change_answered": true,
  "agreement.started": true,
  "agreement.version_added": true,
  "agreement.version_approved": true,
  "agreement.version_returned": true,
  "agreement.commented": true,
  "agreement.signature_sent": true,
  "agreement.signed": true,
  "agreement.task_done": true,
  "agreement.registered": true,
  "agreement.handed_over": true,
  "report.saved": true,
  "report.sent": true,
  "report.accepted": true,
  "report.returned": true,
  "terms.proposed": true,
  "terms.agreed": true,
  "terms.declined": true,
  "terms.withdrawn": true,
  "terms.approved": true,
  "terms.refused": true,
  "setting.changed": true,
};

/** Everything that the record can say happened. */
export const auditActions = Object.keys(known) as AuditAction[];

export type AuditCursor = { at: string; seq: string };

/** What the record's address asks for; every name is a parameter of the address. */
export type AuditFilter = {
  /** An application's number, an e-mail, an ИНН, or the subject's own id. */
  subject: string;
  /** The e-mail of whoever did it. */
  actor: string;
  action: AuditAction | null;
  /** Moscow days, inclusive. */
  from: string | null;
  to: string | null;
  after: AuditCursor | null;
};

const day = z.iso.date();
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

function parseDay(text: string | null): string | null {
  return text && day.safeParse(text).success ? text : null;
}

function parseAuditCursor(text: string | null): AuditCursor | null {
  const [at, seq, rest] = (text ?? "").split("~");
  if (!at || !seq || rest !== undefined) return null;
  const good = instant.test(at) && !Number.isNaN(Date.parse(at)) && /^\d{1,18}$/.test(seq);
  return good ? { at, seq } : null;
}

/** Reads the filter from an address; whatever it does not know counts as not asked for. */
export function parseAuditFilter(query: URLSearchParams): AuditFilter {
  const line = (name: string) => (query.get(name) ?? "").trim().slice(0, 200);
  return {
    subject: line("subject"),
    actor: line("actor"),
    action: auditActions.find((action) => action === query.get("action")) ?? null,
    from: parseDay(query.get("from")),
    to: parseDay(query.get("to")),
    after: parseAuditCursor(query.get("after")),
  };
}

/** The address of a filter: "" or "?subject=…". */
export function auditQuery({ after, ...filter }: AuditFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  if (after) query.set("after", `${after.at}~${after.seq}`);
  const text = query.toString();
  return text ? `?${text}` : "";
}
