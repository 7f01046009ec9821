import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { AuditAction } from "./actions";

export type AuditEntry = {
  /** null for the clock and for commands typed by an operator */
  actorId: string | null;
  actorRole: string;
  action: AuditAction;
  subjectType:
    | "account"
    | "organisation"
    | "application"
    | "document"
    | "file"
    | "notice"
    | "setting"
    | "calendar"
    | "site"
    | "session"
    | "ballot"
    | "decision"
    | "unit"
    | "scenario";
  subjectId: string;
  fromState?: string | null;
  toState?: string | null;
  before?: unknown;
  after?: unknown;
  reasonCode?: string | null;
  comment?: string | null;
};

/**
 * Adds one event to the chain, in the transaction of the change itself.
 * Call it last: the chain's head stays locked until that transaction ends.
 */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await tx.$executeRaw`
    insert into audit_event (at, actor_id, actor_role, action, subject_type, subject_id,
      from_state, to_state, before, after, reason_code, comment)
    values (${now()}, ${entry.actorId}::uuid, ${entry.actorRole}, ${entry.action},
      ${entry.subjectType}, ${entry.subjectId}, ${entry.fromState ?? null}, ${entry.toState ?? null},
      ${json(entry.before)}::jsonb, ${json(entry.after)}::jsonb,
      ${entry.reasonCode ?? null}, ${entry.comment ?? null})`;
}
