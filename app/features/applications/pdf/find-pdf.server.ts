import type { Actor } from "~/features/accounts";
import { openFile } from "~/features/documents/index.server";
import { attachment } from "~/platform/attachment.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Locale } from "~/platform/i18n";
import type { Pace } from "~/platform/paced-body.server";
import { getOwnApplication } from "../draft/own-application.server";
import { getSubmitted } from "../staff-view.server";
import { isPdfKind, type PdfKind } from "./printed-forms";

/** Who asks: a member of the company, or staff who read the application's content. */
export type PdfReader = "member" | "staff";

export type AskedPdf = {
  id: string;
  number: string;
  version: number;
  kind: PdfKind;
  locale: Locale;
  /** null while it is still to be made */
  fileId: string | null;
};

type Address = { id?: string; n?: string; print?: string };

/**
 * A printed form of a submitted version for one who may read that application; 404 for anybody else, for a
 * draft and for a version never made. `locale` is the language of the document.
 */
export async function getPdf(
  reader: PdfReader,
  actor: Actor,
  { id = "", n = "", print = "" }: Address,
  locale: Locale,
): Promise<AskedPdf> {
  const { number } =
    reader === "member"
      ? await getOwnApplication(actor, id)
      : await getSubmitted(actor, id, "content");
  if (!number || !isPdfKind(print) || !/^[1-9]\d{0,4}$/.test(n)) throw notFound();
  const submission = await prisma.submission.findUnique({
    where: { applicationId_version: { applicationId: id, version: Number(n) } },
    select: { version: true, pdfs: { where: { kind: print, locale }, select: { fileId: true } } },
  });
  if (!submission) throw notFound();
  const { version, pdfs } = submission;
  return { id, number, version, kind: print, locale, fileId: pdfs[0]?.fileId ?? null };
}

/** The document itself, to be saved; a way to the waiting page while it is still to be made. */
export async function servePdf(
  { fileId, locale }: AskedPdf,
  here: string,
  pace: Pace,
): Promise<Response> {
  if (!fileId) {
    const headers = { Location: `${here}/waiting?lng=${locale}`, "Retry-After": "60" };
    return new Response(null, { status: 303, headers });
  }
  const file = await openFile(fileId);
  return attachment(file, await file.body(), pace);
}
