import type { Actor } from "~/features/accounts";
import { ok, type Result, refuse } from "~/platform/refusal";
import { changeSlot, dayFrom, tellSlot } from "./change-slot.server";

/** Takes a document out of a slot; it stays in the library, and in the versions submitted with it. */
export async function detachDocument(
  actor: Actor,
  applicationId: string,
  slotCode: string,
  documentId: string,
): Promise<Result> {
  return changeSlot<undefined>(actor, applicationId, slotCode, async (tx, open) => {
    const { count } = await tx.applicationDocument.deleteMany({
      where: { applicationId, slot: slotCode, documentId },
    });
    if (count === 0) return refuse("document_gone");
    await tellSlot(tx, actor, open, "application.document_detached", { documentId });
    return ok();
  });
}

/** Notes the days written on the attached version of a document; empty fields mean none. */
export async function setDocumentDates(
  actor: Actor,
  applicationId: string,
  slotCode: string,
  documentId: string,
  typed: { issued_on: string; expires_on: string },
): Promise<Result> {
  return changeSlot<undefined>(actor, applicationId, slotCode, async (tx) => {
    const issuedOn = dayFrom(typed.issued_on);
    const expiresOn = dayFrom(typed.expires_on);
    if (issuedOn === undefined || expiresOn === undefined) return refuse("day_wrong");
    if (issuedOn && expiresOn && expiresOn < issuedOn) return refuse("days_reversed");
    const held = await tx.applicationDocument.findUnique({
      where: { applicationId_slot_documentId: { applicationId, slot: slotCode, documentId } },
      select: { version: true },
    });
    if (!held) return refuse("document_gone");
    await tx.$executeRaw`
      update document_version set issued_on = ${issuedOn}::date, expires_on = ${expiresOn}::date
       where document_id = ${documentId}::uuid and version = ${held.version}`;
    return ok();
  });
}
