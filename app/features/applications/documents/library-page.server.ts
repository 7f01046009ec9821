import type { Actor } from "~/features/accounts";
import type { LibraryDocument } from "~/features/documents/index.server";
import { archiveDocument, listLibrary } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Text } from "~/platform/i18n";
import { type Result, refuse } from "~/platform/refusal";
import { mayEdit } from "../access";
import { moscowDay } from "../calendar/working-days";
import { remarksOn, type SlotRemark } from "./slot-remarks";
import { slots } from "./slots";

export type DocumentUse = { id: string; number: string | null; title: string };

export type LibraryEntry = LibraryDocument & {
  usedIn: DocumentUse[];
  remarks: SlotRemark[];
};

export type LibraryPage = {
  organisation: { id: string; name: string };
  others: { id: string; name: string }[];
  edits: boolean;
  groups: { code: string; name: Text; confidential: boolean; documents: LibraryEntry[] }[];
};

/** The organisation that an address names, of one's own; the first one when it names none. 404 for others. */
function chosen(actor: Actor, organisationId: string | null) {
  const [first] = actor.memberships;
  const own = organisationId
    ? actor.memberships.find((one) => one.organisationId === organisationId)
    : first;
  if (!own) throw notFound();
  return { id: own.organisationId, name: own.organisationName, role: own.role };
}

/** The library of one's own organisation by kind of document, with where each document is attached. */
export async function getLibraryPage(
  actor: Actor,
  organisationId: string | null,
): Promise<LibraryPage> {
  const { id, name } = chosen(actor, organisationId);
  const [documents, uses] = await Promise.all([listLibrary(id), usesIn(id)]);
  const today = new Date(`${moscowDay(now())}T00:00:00Z`);
  const groups = slots.map((slot) => ({
    code: slot.code,
    name: slot.name,
    confidential: slot.confidential === true,
    documents: documents
      .filter((document) => document.kind === slot.code)
      .map((document): LibraryEntry => {
        const [newest] = document.versions;
        return {
          ...document,
          usedIn: uses.filter((use) => use.documentId === document.id),
          remarks: newest ? remarksOn(slot, newest, today) : [],
        };
      }),
  }));
  return {
    organisation: { id, name },
    others: actor.memberships.map((one) => ({
      id: one.organisationId,
      name: one.organisationName,
    })),
    edits: mayEdit(actor, id),
    groups: groups.filter((group) => group.documents.length > 0),
  };
}

/** Takes a document out of the library of one's own organisation; `forbidden` for viewers, 404 for strangers. */
export async function archiveFromLibrary(
  actor: Actor,
  organisationId: string | null,
  documentId: string,
): Promise<Result> {
  const { id, role } = chosen(actor, organisationId);
  if (!mayEdit(actor, id)) return refuse("forbidden");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(documentId))
    return refuse("document_gone");
  return archiveDocument(id, documentId, { userId: actor.userId, role });
}

function usesIn(organisationId: string) {
  return prisma.$queryRaw<(DocumentUse & { documentId: string })[]>`
    select distinct u.document_id as "documentId", a.id, a.number, a.title
      from (select application_id, document_id from application_document
            union
            select s.application_id, d.document_id from submission_document d
              join submission s on s.id = d.submission_id) u
      join document d on d.id = u.document_id
      join application a on a.id = u.application_id
     where d.organisation_id = ${organisationId}::uuid
     order by a.number nulls last, a.id`;
}
