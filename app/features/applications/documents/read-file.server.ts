import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { ScanState } from "~/features/documents";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Text } from "~/platform/i18n";
import { readingRoles } from "../access";
import { getOwnApplication } from "../draft/own-application.server";
import { getSubmitted } from "../staff-view.server";
import { type FileWay, inLibrary, memberWays, staffWays } from "./may-read-file.server";
import { findSlot } from "./slots";

/** On which side of the portal a file is asked for. */
export type FileReader = "member" | "staff" | "library";

/** A file that this person may read, and what is known of it. */
export type ReadableFile = {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  scan: ScanState;
  /** every reading is recorded */
  confidential: boolean;
  /** the kind of document, for one of the library */
  kind: Text | null;
  version: number | null;
  issuedOn: Date | null;
  expiresOn: Date | null;
  addedAt: Date;
  /** null for what the portal made itself */
  addedBy: string | null;
  /** where it was asked for, e.g. `/portal/applications/…` */
  base: string;
  /** the application's number, null for a draft and for the library */
  number: string | null;
  applicationId: string | null;
  documentId: string | null;
  /** the role in which it is read */
  actorRole: string;
};

type Place = Pick<ReadableFile, "base" | "number" | "applicationId" | "actorRole">;

/**
 * The file of an address, for one who may read it there: attached, submitted or sent with that application,
 * or in the library of the person's own organisation. 404 for everybody and everything else.
 */
export async function getReadableFile(
  reader: FileReader,
  actor: Actor,
  { id = "", file = "" }: { id?: string; file?: string },
): Promise<ReadableFile> {
  const place = reader === "library" ? null : await placeOf(reader, actor, id);
  if (!z.uuid().safeParse(file).success) throw notFound();
  const row = await prisma.storedFile.findUnique({
    where: { id: file },
    include: {
      uploadedBy: { select: { fullName: true } },
      version: { include: { document: true, addedBy: { select: { fullName: true } } } },
    },
  });
  if (!row) throw notFound();
  const { version } = row;
  const ways: readonly FileWay[] =
    reader === "library" ? [inLibrary] : reader === "staff" ? staffWays : memberWays;
  const links = await Promise.all(ways.map((way) => way(id, file, actor)));
  const found = links.filter((link) => link !== null);
  if (found.length === 0) throw notFound();
  return {
    id: row.id,
    fileName: row.fileName,
    mediaType: row.mediaType,
    sizeBytes: row.sizeBytes,
    sha256: row.sha256,
    scan: row.scan,
    confidential: found.some((link) => link.confidential),
    kind: (version && findSlot(version.document.kind)?.name) ?? null,
    version: version?.version ?? null,
    issuedOn: version?.issuedOn ?? null,
    expiresOn: version?.expiresOn ?? null,
    addedAt: version?.addedAt ?? row.uploadedAt,
    addedBy: version?.addedBy.fullName ?? row.uploadedBy?.fullName ?? null,
    documentId: version?.documentId ?? null,
    ...(place ?? libraryPlace(actor, row.organisationId)),
  };
}

async function placeOf(reader: "member" | "staff", actor: Actor, id: string): Promise<Place> {
  if (reader === "staff") {
    const { number } = await getSubmitted(actor, id, "content");
    const reading = readingRoles.find((role) => actor.staffRoles.includes(role));
    const actorRole = reading ?? actor.staffRoles[0] ?? "staff";
    return { base: `/admin/applications/${id}`, number, applicationId: id, actorRole };
  }
  const { number, organisationId } = await getOwnApplication(actor, id);
  const actorRole = roleIn(actor, organisationId);
  return { base: `/portal/applications/${id}`, number, applicationId: id, actorRole };
}

function libraryPlace(actor: Actor, organisationId: string | null): Place {
  return {
    base: "/portal/organisation",
    number: null,
    applicationId: null,
    actorRole: roleIn(actor, organisationId),
  };
}

function roleIn(actor: Actor, organisationId: string | null): string {
  return actor.memberships.find((one) => one.organisationId === organisationId)?.role ?? "viewer";
}
