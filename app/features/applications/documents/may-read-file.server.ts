import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { inMessageFor } from "../messages/in-message.server";
import type { Tier } from "../messages/tiers";
import type { FileLink, FileWay } from "./file-way";
import { findSlot } from "./slots";

/** A file that lies in a slot now: for the company's members. */
export async function inSlot(applicationId: string, fileId: string): Promise<FileLink | null> {
  const rows = await prisma.$queryRaw<{ slot: string }[]>`
    select d.slot from application_document d
      join document_version v on v.document_id = d.document_id and v.version = d.version
     where d.application_id = ${applicationId}::uuid and v.file_id = ${fileId}::uuid`;
  return linkOf(rows.map((row) => row.slot));
}

/** A file that was submitted with any version: for members and for staff who read the application. */
export async function inSubmission(
  applicationId: string,
  fileId: string,
): Promise<FileLink | null> {
  const rows = await prisma.$queryRaw<{ slot: string }[]>`
    select d.slot from submission s
      join submission_document d on d.submission_id = s.id
      join document_version v on v.document_id = d.document_id and v.version = d.version
     where s.application_id = ${applicationId}::uuid and v.file_id = ${fileId}::uuid`;
  return linkOf(rows.map((row) => row.slot));
}

function linkOf(codes: readonly string[]): FileLink | null {
  if (codes.length === 0) return null;
  return { confidential: codes.some((code) => findSlot(code)?.confidential === true) };
}

/** A version of a document in the library of one of the person's own organisations. */
export async function inLibrary(
  _application: string,
  fileId: string,
  actor: Actor,
): Promise<FileLink | null> {
  const organisationId = { in: actor.memberships.map((one) => one.organisationId) };
  const document = await prisma.document.findFirst({
    where: { organisationId, versions: { some: { fileId } } },
    select: { kind: true },
  });
  return document && linkOf([document.kind]);
}

/** How a member of the company, and how staff, may come to a file of an application whose page they may open. */
const ways: Record<"member" | "staff", FileWay[]> = {
  member: [inSlot, inSubmission, inMessageFor("company")],
  staff: [inSubmission, inMessageFor("staff")],
};

export function waysOf(side: "member" | "staff"): readonly FileWay[] {
  return ways[side];
}

/** Names another way in which a file belongs to an application; called by features that stand below, as their modules load. */
export function onFileAsked(side: "member" | "staff", way: FileWay): void {
  ways[side].push(way);
}

type ReadFile = {
  id: string;
  applicationId: string | null;
  documentId: string | null;
  actorRole: string;
  tier: Tier | null;
};

/** Records that a person read a confidential document; before a byte of it leaves. */
export async function recordReading(actor: Actor, file: ReadFile): Promise<void> {
  const { id: fileId, applicationId, documentId, actorRole, tier } = file;
  await inTransaction((tx) =>
    recordAudit(tx, {
      actorId: actor.userId,
      actorRole,
      ...(applicationId
        ? {
            action: "application.document_read",
            subjectType: "application",
            subjectId: applicationId,
          }
        : { action: "document.read", subjectType: "document", subjectId: documentId ?? fileId }),
      after: { fileId, ...(tier && { tier }) },
    }),
  );
}
