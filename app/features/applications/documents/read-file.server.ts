import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { ScanState } from "~/features/documents";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Text } from "~/platform/i18n";
import { readingRoles } from "../access";
import { getOwnApplication } from "../draft/own-application.server";
import type { Tier } from "../messages/tiers";
import { getSubmitted } from "../staff-view.server";
import type { FileLink, FileWay } from "./file-way";
import { inLibrary, waysOf } from "./may-read-file.server";
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
  /** null for what the portal made itself, and for the company where the cluster sent it */
  addedBy: string | null;
  byCluster: boolean;
  /** where it was asked for, e.g. `/portal/applications/…` */
  base: string;
  /** the page it lies on */
  home: { href: string; of: "documents" | "messages" | "conditions" | "agreement" | "reporting" };
  /** the conversation it was sent in, null for documents */
  tier: Tier | null;
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
  const ways: readonly FileWay[] = reader === "library" ? [inLibrary] : waysOf(reader);
  const links = await Promise.all(ways.map((way) => way(id, file, actor)));
  const found = links.filter((link) => link !== null);
  if (found.length === 0) throw notFound();
  const tier = found.find((link) => link.tier)?.tier ?? null;
  const at = place ?? libraryPlace(actor, row.organisationId);
  const byCluster = row.organisationId === null && row.uploadedById !== null;
  const uploader = byCluster && reader !== "staff" ? null : row.uploadedBy?.fullName;
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
    addedBy: version?.addedBy.fullName ?? uploader ?? null,
    byCluster,
    documentId: version?.documentId ?? null,
    tier,
    home: homeOf(at.base, found),
    ...at,
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

function homeOf(base: string, links: readonly FileLink[]): ReadableFile["home"] {
  const part = links.find((link) => link.part)?.part;
  if (part) return { href: `${base}/${part}`, of: part };
  const tier = links.find((link) => link.tier)?.tier;
  if (!tier) return { href: `${base}/documents`, of: "documents" };
  const query = base.startsWith("/admin") ? `?tier=${tier}` : "";
  return { href: `${base}/messages${query}`, of: "messages" };
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
