import type { Actor } from "~/features/accounts";
import type { StagedFile } from "~/features/documents";
import {
  addDocument,
  addDocumentVersion,
  discardStaged,
  recordFile,
} from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { bytesOfApplication, changeSlot, roomInSlot, tellSlot } from "./change-slot.server";

export type SlotFile = {
  staged: StagedFile;
  issuedOn: Date | null;
  expiresOn: Date | null;
  /** the document of this slot that gets a new version; none makes a new document */
  documentId?: string;
};

export type Attached = { documentId: string; version: number };

/**
 * Takes a staged file into the organisation's library and into a slot, as a new document or as the next
 * version of the one it replaces there. After a refusal nothing is left of it. Throws 404 when unseen.
 */
export async function attachFile(
  actor: Actor,
  applicationId: string,
  slotCode: string,
  { staged, issuedOn, expiresOn, documentId }: SlotFile,
): Promise<Result<Attached>> {
  const result = await changeSlot<Attached>(actor, applicationId, slotCode, async (tx, open) => {
    const { organisationId } = open.application;
    if (!open.slot.formats.includes(staged.format)) {
      return refuse("type_not_allowed", {
        name: staged.fileName,
        formats: open.slot.formats.join(", "),
      });
    }
    const recorded = await recordFile(tx, staged, { organisationId, userId: actor.userId }, () =>
      bytesOfApplication(tx, applicationId),
    );
    if (!recorded.ok) return recorded;
    const version = {
      fileId: recorded.value.fileId,
      issuedOn,
      expiresOn,
      userId: actor.userId,
      actorRole: open.role,
    };
    const key = { applicationId, slot: slotCode };
    const placed = { addedAt: now(), addedById: actor.userId };
    if (documentId) {
      const { count } = await tx.applicationDocument.updateMany({
        where: { ...key, documentId },
        data: placed,
      });
      if (count === 0) return refuse("document_gone");
      const added = await addDocumentVersion(tx, documentId, version);
      await tx.applicationDocument.updateMany({ where: { ...key, documentId }, data: added });
      await tellSlot(tx, actor, open, "application.document_attached", { documentId, ...added });
      return ok({ documentId, ...added });
    }
    const full = await roomInSlot(tx, open);
    if (full) return full;
    const added = await addDocument(tx, { organisationId, kind: slotCode, ...version });
    await tx.applicationDocument.create({ data: { ...key, ...added, ...placed } });
    await tellSlot(tx, actor, open, "application.document_attached", added);
    return ok(added);
  }).catch(async (error: unknown) => {
    await discardStaged(staged);
    throw error;
  });
  if (!result.ok) await discardStaged(staged);
  return result;
}

/** Puts the newest version of a document of the own library into a slot, also in place of an older version. */
export async function attachFromLibrary(
  actor: Actor,
  applicationId: string,
  slotCode: string,
  documentId: string,
): Promise<Result<Attached>> {
  return changeSlot<Attached>(actor, applicationId, slotCode, async (tx, open) => {
    const newest = await tx.documentVersion.findFirst({
      where: {
        documentId,
        document: { organisationId: open.application.organisationId, archivedAt: null },
      },
      orderBy: { version: "desc" },
      include: { file: { select: { scan: true, sizeBytes: true } } },
    });
    if (!newest) return refuse("document_gone");
    if (newest.file.scan === "infected") return refuse("infected");
    const { version } = newest;
    const key = { applicationId, slot: slotCode, documentId };
    const present = await tx.applicationDocument.findUnique({
      where: { applicationId_slot_documentId: key },
      select: { version: true },
    });
    if (present?.version === version) return ok({ documentId, version });
    const full = present ? null : await roomInSlot(tx, open);
    if (full) return full;
    await tx.applicationDocument.upsert({
      where: { applicationId_slot_documentId: key },
      create: { ...key, version, addedAt: now(), addedById: actor.userId },
      update: { version, addedAt: now(), addedById: actor.userId },
    });
    await tellSlot(tx, actor, open, "application.document_attached", { documentId, version });
    return ok({ documentId, version });
  });
}
