import type { Actor } from "~/features/accounts";
import type { ScanState } from "~/features/documents";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Text } from "~/platform/i18n";
import { moscowDay } from "../calendar/working-days";
import type { StaffHeading } from "../components/staff-header";
import { getSubmitted } from "../staff-view.server";
import { remarksOn, type SlotRemark } from "./slot-remarks";
import { isMandatory, slots, slotsFor } from "./slots";

type Row = {
  submission: number;
  slot: string;
  documentId: string;
  version: number;
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  scan: ScanState;
  issuedOn: Date | null;
  expiresOn: Date | null;
  addedAt: Date;
  addedBy: string;
};

export type SubmittedDocument = Omit<Row, "submission"> & {
  name: Text;
  confidential: boolean;
  remarks: SlotRemark[];
  /** not in the version before this one; never said of the first */
  changed: boolean;
};

export type VersionDocuments = {
  version: number;
  submittedAt: Date;
  submittedBy: string;
  documents: SubmittedDocument[];
  /** slots of this applicant that held nothing */
  empty: { mandatory: Text[]; optional: Text[] };
};

export type StaffDocuments = StaffHeading & { versions: VersionDocuments[] };

/** The documents of every submitted version, newest first, as staff read them. 404 for those who may not. */
export async function getStaffDocuments(actor: Actor, id: string): Promise<StaffDocuments> {
  const { number, title, status, organisation, applicantType } = await getSubmitted(
    actor,
    id,
    "content",
  );
  const [submissions, rows] = await Promise.all([
    prisma.submission.findMany({
      where: { applicationId: id },
      orderBy: { version: "desc" },
      select: { version: true, submittedAt: true, submittedBy: { select: { fullName: true } } },
    }),
    submittedDocuments(id),
  ]);
  const asked = slotsFor(applicantType);
  const today = new Date(`${moscowDay(now())}T00:00:00Z`);
  const versions = submissions.map(({ version, submittedAt, submittedBy }): VersionDocuments => {
    const own = rows.filter((row) => row.submission === version);
    const before = new Set(
      rows.filter((row) => row.submission === version - 1).map((row) => row.fileId),
    );
    const filled = new Set(own.map((row) => row.slot));
    const empty = asked.filter((slot) => !filled.has(slot.code));
    return {
      version,
      submittedAt,
      submittedBy: submittedBy.fullName,
      // In the order of the slots, whatever they are called in the table.
      documents: slots.flatMap((slot) =>
        own
          .filter((row) => row.slot === slot.code)
          .map(({ submission: _submission, ...row }) => ({
            ...row,
            name: slot.name,
            confidential: slot.confidential === true,
            remarks: remarksOn(slot, row, today),
            changed: version > 1 && !before.has(row.fileId),
          })),
      ),
      empty: {
        mandatory: empty
          .filter((slot) => isMandatory(slot, applicantType))
          .map((slot) => slot.name),
        optional: empty
          .filter((slot) => !isMandatory(slot, applicantType))
          .map((slot) => slot.name),
      },
    };
  });
  return { id, number, title, status, organisation: organisation.name, versions };
}

function submittedDocuments(applicationId: string): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>`
    select s.version as submission, d.slot, d.document_id as "documentId", d.version,
        v.file_id as "fileId", f.file_name as "fileName", f.media_type as "mediaType",
        f.size_bytes as "sizeBytes", f.sha256, f.scan::text as scan, v.issued_on as "issuedOn",
        v.expires_on as "expiresOn", v.added_at as "addedAt", p.full_name as "addedBy"
      from submission s
      join submission_document d on d.submission_id = s.id
      join document_version v on v.document_id = d.document_id and v.version = d.version
      join stored_file f on f.id = v.file_id
      join account p on p.id = v.added_by_id
     where s.application_id = ${applicationId}::uuid
     order by s.version desc, v.added_at, d.document_id`;
}
