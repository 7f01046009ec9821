import { onFileAsked } from "~/features/applications/index.server";
import { onFileScanned } from "~/features/documents/index.server";
import { prisma, type Tx } from "~/platform/db.server";
import { readsAgreements } from "./access";
import { isShown } from "./company-sight";
import { readPackage } from "./read-package.server";
import { refreshSigning } from "./refresh-signing.server";
import { announceAgreement } from "./tell.server";

// Nobody says what such a file is, so each reading of it is recorded.
const agreementPart = { confidential: true, part: "agreement" } as const;
const reportingPart = { confidential: true, part: "reporting" } as const;

async function ofStaff(applicationId: string, fileId: string) {
  const agreement = { applicationId };
  const version = { document: { agreement } };
  const found = await prisma.storedFile.findFirst({
    where: {
      id: fileId,
      OR: [
        { agreementVersion: version },
        { signedPdf: { version } },
        { signedSig: { version } },
        { agreementTask: { agreement } },
        { handoverAct: { agreement } },
      ],
    },
    select: { id: true },
  });
  return found ? agreementPart : null;
}

/** The company's members come to what their page of the agreement shows, and to the act. */
async function ofCompany(applicationId: string, fileId: string) {
  const agreement = await prisma.agreement.findUnique({
    where: { applicationId },
    select: { id: true, act: { select: { fileId: true } } },
  });
  if (!agreement) return null;
  if (agreement.act?.fileId === fileId) return agreementPart;
  const documents = await readPackage(prisma, agreement.id);
  const shown = documents.flatMap(({ code, versions }) =>
    versions
      .filter((version) => isShown(code, version))
      .flatMap(({ file, signatures }) => [
        file.fileId,
        ...signatures.flatMap(({ pdf, sig }) => [pdf.fileId, sig.fileId]),
      ]),
  );
  return shown.includes(fileId) ? agreementPart : null;
}

async function ofReport(applicationId: string, fileId: string) {
  const found = await prisma.reportFile.findFirst({
    where: { fileId, period: { agreement: { applicationId } } },
    select: { reportId: true },
  });
  return found && { link: reportingPart, sent: found.reportId !== null };
}

onFileAsked("member", ofCompany);
onFileAsked("member", async (applicationId, fileId) => {
  const found = await ofReport(applicationId, fileId);
  return found?.link ?? null;
});
onFileAsked("staff", async (applicationId, fileId, actor) =>
  readsAgreements(actor) ? ofStaff(applicationId, fileId) : null,
);
// A file of a report is the company's own until it is sent.
onFileAsked("staff", async (applicationId, fileId, actor) => {
  if (!readsAgreements(actor)) return null;
  const found = await ofReport(applicationId, fileId);
  return found?.sent ? found.link : null;
});

/** The agreement that a file lies in as a version or a signature. */
async function agreementOf(tx: Tx, fileId: string) {
  const version = {
    some: {
      OR: [
        { fileId },
        { signatures: { some: { OR: [{ pdfFileId: fileId }, { sigFileId: fileId }] } } },
      ],
    },
  };
  return tx.agreement.findFirst({
    where: { documents: { some: { versions: version } } },
    select: { id: true, applicationId: true, signedOn: true, endedAt: true },
  });
}

// An infected file counts for nothing, and open pages see "being checked" end.
onFileScanned(async (tx, { fileId }) => {
  const agreement = await agreementOf(tx, fileId);
  if (!agreement) return;
  const { id: agreementId, applicationId } = agreement;
  await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
  const [application] = await tx.application.findMany({
    where: { id: applicationId, status: "agreement_negotiation" },
    select: { id: true },
  });
  if (application) await refreshSigning(tx, { applicationId, agreementId });
  await announceAgreement(tx, applicationId);
});
