import { z } from "zod";
import { keepOwnFile } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { translator } from "~/platform/i18n/i18n.server";
import { onJob, onSchedule } from "~/platform/jobs.server";
import { printAlone } from "~/platform/pdf/print-alone.server";
import { type RenderedPdfs, renderPdfs } from "~/platform/pdf/render-pdf.server";
import { applicationPdf } from "./application-pdf";
import { makePdfsJob, orderMissingPdfs, orderPdfs } from "./order-pdfs.server";
import { type PrintedForm, printedForms } from "./printed-forms";
import type { PrintedVersion } from "./printed-version";
import { findPrintedVersion } from "./read-printed-version.server";
import { receiptPdf } from "./receipt-pdf";
import { slotName } from "./slot-name";

const payload = z.object({ submissionId: z.uuid() });

/** How long an order waits that finds another being printed. */
const pause = 2_000;

onJob(makePdfsJob, async (given) => {
  const { submissionId } = payload.parse(given);
  const alone = await printAlone(() => makePdfs(submissionId));
  if (!alone) await orderPdfs(prisma, submissionId, new Date(Date.now() + pause));
});

onSchedule("*/15 * * * *", "order_missing_pdfs", async () => {
  await orderMissingPdfs();
});

/**
 * Makes the printed forms of a submitted version that are not there yet and returns how many those were.
 * A form once made stays: run again, it makes nothing. Throws when the printing or the storage fails.
 */
export async function makePdfs(submissionId: string): Promise<number> {
  const present = await prisma.submissionPdf.findMany({
    where: { submissionId },
    select: { kind: true, locale: true },
  });
  const missing = printedForms.filter(
    (form) => !present.some((one) => one.kind === form.kind && one.locale === form.locale),
  );
  const version = missing.length > 0 ? await findPrintedVersion(submissionId) : null;
  if (!version) return 0;
  const rendered = await renderPdfs(missing.map((form) => definitionOf(form, version)));
  try {
    return await keepAll(submissionId, version, missing, rendered);
  } finally {
    await rendered.dispose();
  }
}

function definitionOf({ kind, locale }: PrintedForm, version: PrintedVersion) {
  const setting = { locale, version, words: translator(locale, "pdf") };
  return kind === "receipt"
    ? receiptPdf(setting)
    : applicationPdf(setting, (slot) => slotName(slot, locale));
}

async function keepAll(
  submissionId: string,
  { number, version }: PrintedVersion,
  forms: readonly PrintedForm[],
  { files }: RenderedPdfs,
): Promise<number> {
  let made = 0;
  for (const [index, { kind, locale }] of forms.entries()) {
    const pdf = files[index];
    if (!pdf) continue;
    const name = translator(locale, "pdf")(`file.${kind}`, { number, version });
    const file = { ...pdf, fileName: `${name}.pdf`, mediaType: "application/pdf" };
    await keepOwnFile(file, (write) =>
      inTransaction(async (tx) => {
        const fileId = await write(tx);
        await tx.submissionPdf.create({
          data: { submissionId, kind, locale, fileId, madeAt: now() },
        });
      }),
    );
    made += 1;
  }
  return made;
}
