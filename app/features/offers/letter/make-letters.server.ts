import { z } from "zod";
import { keepOwnFile } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { locales } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import { onJob, onSchedule } from "~/platform/jobs.server";
import { printAlone } from "~/platform/pdf/print-alone.server";
import { renderPdfs } from "~/platform/pdf/render-pdf.server";
import { dayOf } from "../draft/lock-draft.server";
import { offerTermsSchema } from "../terms";
import { letterPdf, type PrintedOffer } from "./letter-pdf";
import { makeLettersJob, orderLetters, orderMissingLetters } from "./order-letters.server";

const payload = z.object({ offerId: z.uuid() });

/** How long an order waits that finds another being printed. */
const pause = 2_000;

onJob(makeLettersJob, async (given) => {
  const { offerId } = payload.parse(given);
  const alone = await printAlone(() => makeLetters(offerId));
  if (!alone) await orderLetters(prisma, offerId, new Date(Date.now() + pause));
});

onSchedule("*/15 * * * *", "order_missing_offer_letters", async () => {
  await orderMissingLetters();
});

/** Makes the letter of an issued offer in each language that is not there yet. */
export async function makeLetters(offerId: string): Promise<number> {
  const present = await prisma.offerPrint.findMany({
    where: { offerId },
    select: { locale: true },
  });
  const missing = locales.filter((locale) => !present.some((one) => one.locale === locale));
  const offer = missing.length > 0 ? await readPrinted(offerId) : null;
  if (!offer) return 0;
  const wordings = missing.map((locale) => ({ locale, words: translator(locale, "offers") }));
  const rendered = await renderPdfs(wordings.map((wording) => letterPdf(wording, offer)));
  try {
    for (const [index, { locale, words }] of wordings.entries()) {
      const pdf = rendered.files[index];
      if (!pdf) continue;
      const { application, number } = offer;
      const name = words("letter.file", { number: application.number, version: number });
      const file = { ...pdf, fileName: `${name}.pdf`, mediaType: "application/pdf" };
      await keepOwnFile(file, (write) =>
        inTransaction(async (tx) => {
          const fileId = await write(tx);
          await tx.offerPrint.create({ data: { offerId, locale, fileId, madeAt: now() } });
        }),
      );
    }
  } finally {
    await rendered.dispose();
  }
  return missing.length;
}

async function readPrinted(id: string): Promise<PrintedOffer | null> {
  const row = await prisma.offer.findUnique({
    where: { id },
    include: {
      issuedBy: { select: { fullName: true } },
      application: {
        select: { id: true, number: true, title: true, organisation: { select: { name: true } } },
      },
    },
  });
  if (!row?.issuedAt) return null;
  const { application, issuedAt } = row;
  const step = await prisma.statusChange.findFirst({
    where: { applicationId: application.id, intent: "issue_offer", at: { gte: issuedAt } },
    orderBy: { seq: "asc" },
    select: { comment: true },
  });
  return {
    application: {
      number: application.number ?? "—",
      title: application.title,
      organisation: application.organisation.name,
    },
    number: row.number,
    issuedAt,
    issuedBy: row.issuedBy?.fullName ?? "",
    validUntil: dayOf(row.validUntil),
    terms: offerTermsSchema.parse(row.terms),
    words: step?.comment ?? "",
  };
}
