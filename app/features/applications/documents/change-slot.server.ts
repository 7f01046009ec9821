import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { announce } from "~/platform/live.server";
import { type Refused, type Result, refuse } from "~/platform/refusal";
import { mayEdit } from "../access";
import { getOwnApplication } from "../draft/own-application.server";
import type { ApplicationStatus } from "../lifecycle/status";
import { everybodyAt } from "../live-topics";
import { openSlots, type Slotted } from "./open-slots.server";
import { findSlot, type Slot } from "./slots";

export type OpenSlot = {
  application: Slotted & { organisationId: string };
  slot: Slot;
  role: string;
};

/**
 * Opens one slot of one's own application for a change: 404 when unseen, refused for viewers and
 * while the slot is closed. The application stays locked, so that a submission under way is waited for.
 */
export async function changeSlot<T>(
  actor: Actor,
  applicationId: string,
  slotCode: string,
  change: (tx: Tx, open: OpenSlot) => Promise<Result<T>>,
): Promise<Result<T>> {
  const seen = await getOwnApplication(actor, applicationId);
  if (!mayEdit(actor, seen.organisationId)) return refuse("forbidden");
  const slot = findSlot(slotCode);
  if (!slot) throw notFound();
  let refused: Refused | null = null;
  const result = await inTransaction(async (tx) => {
    const held = await tx.$queryRaw<{ status: ApplicationStatus }[]>`
      select status::text as status from application where id = ${seen.id}::uuid for no key update`;
    const application = {
      id: seen.id,
      organisationId: seen.organisationId,
      applicantType: seen.applicantType,
      status: held[0]?.status ?? seen.status,
    };
    if (!(await openSlots(application, tx)).has(slotCode)) return refuse("slot_closed");
    const role =
      actor.memberships.find((one) => one.organisationId === seen.organisationId)?.role ?? "editor";
    const changed = await change(tx, { application, slot, role });
    if (!changed.ok) {
      refused = changed;
      throw new Undone();
    }
    await announce(
      tx,
      ...everybodyAt(seen.id).map((topic) => ({
        topic,
        kind: "documents",
        ref: slotCode,
        by: actor.userId,
      })),
    );
    return changed;
  }).catch((error: unknown) => {
    if (error instanceof Undone && refused) return refused as Refused;
    throw error;
  });
  return result;
}

/** Rolls the transaction back when a rule within it said no. */
class Undone extends Error {}

/** Whether there is still room in the slot; the application must be locked. */
export async function roomInSlot(tx: Tx, { application, slot }: OpenSlot): Promise<Refused | null> {
  const used = await tx.applicationDocument.count({
    where: { applicationId: application.id, slot: slot.code },
  });
  return used >= slot.most ? refuse("slot_full", { count: slot.most }) : null;
}

/** Notes in the audit that a slot's content changed. */
export function tellSlot(
  tx: Tx,
  actor: Actor,
  open: OpenSlot,
  action: "application.document_attached" | "application.document_detached",
  after: Record<string, unknown>,
): Promise<void> {
  return recordAudit(tx, {
    actorId: actor.userId,
    actorRole: open.role,
    action,
    subjectType: "application",
    subjectId: open.application.id,
    after: { slot: open.slot.code, ...after },
  });
}

/** What the files of an application weigh together, in bytes: whatever its slots hold now. */
export async function bytesOfApplication(tx: Tx, applicationId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ bytes: number }[]>`
    select coalesce(sum(f.size_bytes), 0)::float8 as bytes
      from application_document d
      join document_version v on v.document_id = d.document_id and v.version = d.version
      join stored_file f on f.id = v.file_id
     where d.application_id = ${applicationId}::uuid`;
  return rows[0]?.bytes ?? 0;
}

const isoDay = z.iso.date();

/** A day from a form field: null when left empty, undefined when it is none. */
export function dayFrom(text: string): Date | null | undefined {
  if (text.trim() === "") return null;
  return isoDay.safeParse(text.trim()).success ? new Date(`${text.trim()}T00:00:00Z`) : undefined;
}
