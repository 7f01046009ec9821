import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import type { StagedFile } from "~/features/documents";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { type FieldErrors, invalid, ok, type Result, refuse } from "~/platform/refusal";
import { whyNotSign } from "./document-state";
import { recordAgreementFiles } from "./file-room.server";
import { isNegotiated, type LockedAgreement, lockAgreement } from "./lock-agreement.server";
import { documentNames } from "./names";
import { packageRow } from "./package-rows";
import { type PackageDocument, readDocument } from "./read-package.server";
import { refreshSigning } from "./refresh-signing.server";
import { signatureCheck } from "./signatures/signature-check.server";
import { announceAgreement, tellCompany, tellStaff } from "./tell.server";
import { checkLine } from "./text-fields";
import { type Kept, withFiles } from "./with-files.server";

export type SignedInput = {
  applicationId: string;
  code: string;
  pdf: StagedFile | null;
  sig: StagedFile | null;
  signer: string;
  inn: string;
  ogrn: string;
  /** of the document as the form showed it */
  version: number;
};

/**
 * Hands in one side's signed document and its detached signature for the approved version; another pair takes the
 * place of the first. Whether the signature is genuine the checking service says, and nobody while there is none.
 */
export function sendSigned(actor: Actor, input: SignedInput): Promise<Result> {
  const files = [input.pdf, input.sig].filter((one) => one !== null);
  return withFiles(files, () => inTransaction((tx) => send(tx, actor, input)));
}

async function send(tx: Tx, actor: Actor, input: SignedInput): Promise<Result<Kept>> {
  const { applicationId, code, pdf, sig } = input;
  const agreement = await lockAgreement(tx, actor, applicationId);
  const { side, roles } = agreement;
  const document = await readDocument(tx, agreement.id, code);
  const [newest = null] = document.versions;
  const why = whyNotSign(packageRow(document.code), side, newest, roles);
  if (why === "forbidden") return refuse(why);
  if (!isNegotiated(agreement)) return refuse("not_negotiated");
  const checked = checkSigner(input);
  if (!checked.ok || !pdf || !sig) return checked.ok ? refuse("stale") : checked;
  const before = newest?.signatures.find((one) => one.side === side);
  const again = before?.pdf.sha256 === pdf.sha256 && before.sig.sha256 === sig.sha256;
  if (document.version !== input.version) return again ? ok({ again }) : refuse(why ?? "stale");
  if (why || !newest) return refuse(why ?? "no_version");
  const { organisationId } = agreement.application;
  const sender = { agreementId: agreement.id, organisationId, side, userId: actor.userId };
  const recorded = await recordAgreementFiles(tx, [pdf, sig], sender, "pdf");
  if (!recorded.ok) return recorded;
  const [pdfFileId = "", sigFileId = ""] = recorded.value;
  const { state } = await signatureCheck.check({
    pdf: { fileId: pdfFileId, sha256: pdf.sha256 },
    sig: { fileId: sigFileId, sha256: sig.sha256 },
  });
  await tx.agreementSignature.updateMany({
    where: { versionId: newest.id, side, replacedAt: null },
    data: { replacedAt: now() },
  });
  await tx.agreementSignature.create({
    data: {
      ...{ versionId: newest.id, side, pdfFileId, sigFileId, state, ...checked.value },
      ...{ sentAt: now(), sentById: actor.userId },
    },
  });
  await tx.agreementDocument.update({
    where: { id: document.id, version: input.version },
    data: { version: input.version + 1 },
  });
  await refreshSigning(tx, { applicationId, agreementId: agreement.id });
  await tell(tx, agreement, document);
  await announceAgreement(tx, applicationId);
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: roles[0] ?? side,
    action: "agreement.signature_sent",
    subjectType: "application",
    subjectId: applicationId,
    after: {
      ...{ document: code, version: newest.number, side, state },
      ...{ pdf: pdf.sha256, sig: sig.sha256, instead: before?.id ?? null },
    },
  });
  return ok({ again: false });
}

type Signer = { signer: string; inn: string; ogrn: string };

/** The files and what is stated of the signer, each fault beside its field. */
function checkSigner({ pdf, sig, ...typed }: SignedInput): Result<Signer> {
  const signer = checkLine("signer", typed.signer, "signer_required");
  const errors: FieldErrors = { ...signer.errors };
  const digits = (text: string) => text.replace(/[\s-]/g, "");
  const [inn, ogrn] = [digits(typed.inn), digits(typed.ogrn)];
  if (inn !== "" && !/^(\d{10}|\d{12})$/.test(inn)) errors.inn = { code: "inn_shape" };
  if (ogrn !== "" && !/^(\d{13}|\d{15})$/.test(ogrn)) errors.ogrn = { code: "ogrn_shape" };
  if (!pdf) errors.pdf = { code: "pdf_needed" };
  if (!sig) errors.sig = { code: "sig_needed" };
  return Object.keys(errors).length > 0 ? invalid(errors) : ok({ signer: signer.text, inn, ogrn });
}

async function tell(
  tx: Tx,
  { side, application }: LockedAgreement,
  { code }: PackageDocument,
): Promise<void> {
  const told = {
    kind: "agreement_signature_sent",
    page: "agreement",
    params: { document: documentNames[code] },
  } as const;
  if (side === "company") await tellStaff(tx, application, ["legal"], told);
  else await tellCompany(tx, application, told);
}
