import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import type { StagedFile } from "~/features/documents";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { approvalLines } from "./approval-lines";
import { addsAs } from "./document-state";
import { recordAgreementFiles } from "./file-room.server";
import { isNegotiated, lockAgreement } from "./lock-agreement.server";
import { documentNames } from "./names";
import { packageRow } from "./package-rows";
import { readDocument } from "./read-package.server";
import { refreshSigning } from "./refresh-signing.server";
import { announceAgreement, tellStaff } from "./tell.server";
import { checkText } from "./text-fields";
import { type Kept, withFiles } from "./with-files.server";

export type VersionInput = {
  applicationId: string;
  code: string;
  note: string;
  file: StagedFile | null;
  /** of the document as the form showed it */
  version: number;
};

/** As many as anybody could need of one document. */
const most = 50;

/**
 * Puts a version of a document into the package. Its approvals begin anew, and what was signed of an older one
 * counts no more. The same form posted twice adds one.
 */
export function addVersion(actor: Actor, input: VersionInput): Promise<Result> {
  const files = input.file ? [input.file] : [];
  return withFiles(files, () => inTransaction((tx) => add(tx, actor, input)));
}

async function add(
  tx: Tx,
  actor: Actor,
  { applicationId, code, file, version, note }: VersionInput,
): Promise<Result<Kept>> {
  const agreement = await lockAgreement(tx, actor, applicationId);
  const { side, roles, application } = agreement;
  const document = await readDocument(tx, agreement.id, code);
  const row = packageRow(document.code);
  const role = row.by === side ? addsAs(side, roles) : undefined;
  if (!role) return refuse("forbidden");
  if (!isNegotiated(agreement)) return refuse("not_negotiated");
  const noted = checkText("note", note);
  const errors = { ...noted.errors, ...(!file && { files: { code: "file_needed" } }) };
  if (!file || Object.keys(errors).length > 0) return invalid(errors);
  const [newest] = document.versions;
  if (document.version !== version) {
    const again = newest?.addedById === actor.userId && newest.file.sha256 === file.sha256;
    return again ? ok({ again }) : refuse("stale");
  }
  if (document.versions.length >= most) return refuse("too_many_versions", { most });
  const { organisationId } = application;
  const sender = { agreementId: agreement.id, organisationId, side, userId: actor.userId };
  const recorded = await recordAgreementFiles(tx, [file], sender, "files");
  if (!recorded.ok) return recorded;
  const [fileId = ""] = recorded.value;
  const number = (newest?.number ?? 0) + 1;
  await tx.agreementVersion.create({
    data: {
      documentId: document.id,
      number,
      fileId,
      note: noted.text,
      addedAt: now(),
      addedById: actor.userId,
    },
  });
  await tx.agreementDocument.update({
    where: { id: document.id, version },
    data: { version: version + 1 },
  });
  await refreshSigning(tx, { applicationId, agreementId: agreement.id });
  await tellStaff(
    tx,
    application,
    [...new Set(row.approvals.flatMap((line) => approvalLines[line]))],
    {
      kind: "agreement_to_approve",
      page: "agreement",
      but: actor.userId,
      params: { document: documentNames[document.code], version: number },
    },
  );
  await announceAgreement(tx, applicationId);
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: role,
    action: "agreement.version_added",
    subjectType: "application",
    subjectId: applicationId,
    before: { document: code, version: newest?.number ?? null },
    after: { document: code, version: number, fileId, sha256: file.sha256 },
  });
  return ok({ again: false });
}
