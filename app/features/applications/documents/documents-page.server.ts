import type { Actor } from "~/features/accounts";
import type { FileLimits, ScanState } from "~/features/documents";
import {
  limitsSetting,
  listLibrary,
  listUploads,
  scannerAddress,
} from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Text } from "~/platform/i18n";
import type { Refusal } from "~/platform/refusal";
import { readSetting } from "~/platform/settings.server";
import { mayEdit } from "../access";
import { moscowDay } from "../calendar/working-days";
import { getOwnApplication } from "../draft/own-application.server";
import { openSlots } from "./open-slots.server";
import { remarksOn, type SlotRemark } from "./slot-remarks";
import { isMandatory, type Slot, type SlotGroup, slotGroups, slotsFor } from "./slots";
import { documentPurpose, targetOf } from "./upload-purpose.server";

/** A document as it lies in a slot. */
export type HeldDocument = {
  documentId: string;
  version: number;
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  scan: ScanState;
  issuedOn: Date | null;
  expiresOn: Date | null;
  addedAt: Date;
  addedBy: string;
  /** the library's newest version, when it is not this one */
  newer: number | null;
  remarks: SlotRemark[];
};

export type LibraryChoice = { documentId: string; version: number; fileName: string };

/** An upload of this person that was begun and not finished. */
export type Unfinished = { id: string; fileName: string; percent: number; refusal: Refusal | null };

export type SlotView = {
  slot: Slot;
  mandatory: boolean;
  /** may be changed now, by this person */
  open: boolean;
  documents: HeldDocument[];
  /** of the own library, fit for this slot and not yet in it */
  library: LibraryChoice[];
  unfinished: Unfinished[];
};

export type DocumentsPage = {
  id: string;
  number: string | null;
  title: string;
  draft: boolean;
  /** why nothing, or not everything, can be changed */
  closed: "viewer" | "submitted" | "asked_only" | null;
  limits: FileLimits;
  scanner: boolean;
  groups: { code: SlotGroup; name: Text; slots: SlotView[] }[];
  missing: number;
};

type Row = Omit<HeldDocument, "newer" | "remarks"> & { slot: string; newest: number };

/** What lies in the slots of one application, in the order it was added. */
export async function heldDocuments(applicationId: string): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>`
    select d.slot, d.document_id as "documentId", d.version, v.file_id as "fileId",
        f.file_name as "fileName", f.media_type as "mediaType", f.size_bytes as "sizeBytes",
        f.scan::text as scan, v.issued_on as "issuedOn", v.expires_on as "expiresOn",
        v.added_at as "addedAt", p.full_name as "addedBy",
        (select max(n.version) from document_version n where n.document_id = d.document_id) as newest
      from application_document d
      join document_version v on v.document_id = d.document_id and v.version = d.version
      join stored_file f on f.id = v.file_id
      join account p on p.id = v.added_by_id
     where d.application_id = ${applicationId}::uuid
     order by d.slot, d.added_at, d.document_id`;
}

/** The documents page of one's own application; 404 for anybody else. */
export async function getDocumentsPage(actor: Actor, id: string): Promise<DocumentsPage> {
  const application = await getOwnApplication(actor, id);
  const [rows, open, library, limits, uploads] = await Promise.all([
    heldDocuments(application.id),
    openSlots(application),
    listLibrary(application.organisationId),
    readSetting(limitsSetting),
    listUploads(actor, documentPurpose),
  ]);
  const edits = mayEdit(actor, application.organisationId);
  const today = new Date(`${moscowDay(now())}T00:00:00Z`);
  const views = slotsFor(application.applicantType).map((slot): SlotView => {
    const documents = rows
      .filter((row) => row.slot === slot.code)
      .map(({ slot: _slot, newest, ...row }) => ({
        ...row,
        newer: newest > row.version ? newest : null,
        remarks: remarksOn(slot, row, today),
      }));
    const held = new Set(documents.map((one) => one.documentId));
    return {
      slot,
      mandatory: isMandatory(slot, application.applicantType),
      open: edits && open.has(slot.code),
      documents,
      library: library
        .filter((one) => one.kind === slot.code && !held.has(one.id))
        .flatMap(({ id: documentId, versions: [newest] }) =>
          newest && newest.scan !== "infected"
            ? [{ documentId, version: newest.version, fileName: newest.fileName }]
            : [],
        ),
      unfinished: uploads.flatMap((upload) => {
        const aim = targetOf(upload.target);
        if (aim?.application !== application.id || aim.slot !== slot.code) return [];
        const percent = Math.floor((upload.receivedBytes / upload.sizeBytes) * 100);
        return [{ id: upload.id, fileName: upload.fileName, percent, refusal: upload.refusal }];
      }),
    };
  });
  const draft = application.status === "draft";
  const groups = (Object.keys(slotGroups) as SlotGroup[]).map((code) => ({
    code,
    name: slotGroups[code],
    slots: views.filter((view) => view.slot.group === code),
  }));
  return {
    id: application.id,
    number: application.number,
    title: application.title,
    draft,
    closed: closedBecause(edits, draft, open.size),
    limits,
    scanner: scannerAddress() !== null,
    groups: groups.filter((group) => group.slots.length > 0),
    missing: views.filter((view) => view.mandatory && view.documents.length === 0).length,
  };
}

function closedBecause(edits: boolean, draft: boolean, open: number): DocumentsPage["closed"] {
  if (!edits) return "viewer";
  if (draft) return null;
  return open > 0 ? "asked_only" : "submitted";
}
