import { z } from "zod";
import { keepOwnFile } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { locales } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import { onJob, onSchedule } from "~/platform/jobs.server";
import type { PdfDocument } from "~/platform/pdf";
import { printAlone } from "~/platform/pdf/print-alone.server";
import { renderPdfs } from "~/platform/pdf/render-pdf.server";
import { comparedRows } from "../../compare/rows/compared-rows";
import { wordsIn } from "../../compare/words.server";
import type { MinutesBody } from "../minutes/minutes";
import { minutesPdf } from "../minutes/minutes-pdf";
import { candidateOf } from "../pack/compared";
import type { Pack } from "../pack/pack";
import { packPdf } from "../pack/pack-pdf";
import {
  makePrintsJob,
  orderMissingPrints,
  orderPrints,
  type PrintKind,
  printKinds,
} from "./order-prints.server";
import type { PrintSetting } from "./print-setting";

const payload = z.object({ sessionId: z.uuid(), kind: z.enum(printKinds) });

/** How long an order waits that finds another being printed. */
const pause = 2_000;

onJob(makePrintsJob, async (given) => {
  const { sessionId, kind } = payload.parse(given);
  const alone = await printAlone(() => makePrints(sessionId, kind));
  if (!alone) await orderPrints(prisma, sessionId, kind, new Date(Date.now() + pause));
});

onSchedule("*/15 * * * *", "order_missing_session_prints", async () => {
  await orderMissingPrints();
});

/**
 * Makes a session's pack or signed minutes as PDF in each language that is not there yet; how many were
 * made. What was made once stays. Throws when the printing or the storage fails.
 */
export async function makePrints(sessionId: string, kind: PrintKind): Promise<number> {
  const present = await prisma.sessionPrint.findMany({
    where: { sessionId, kind },
    select: { locale: true },
  });
  const missing = locales.filter((locale) => !present.some((one) => one.locale === locale));
  if (missing.length === 0) return 0;
  const settings = missing.map(
    (locale): PrintSetting => ({ locale, words: translator(locale, "review-committee") }),
  );
  const read = kind === "pack" ? await readPack(sessionId) : await readMinutes(sessionId);
  if (!read) return 0;
  const rendered = await renderPdfs(settings.map(read.print));
  try {
    for (const [index, { locale, words }] of settings.entries()) {
      const pdf = rendered.files[index];
      if (!pdf) continue;
      const fileName = `${words(`print.file.${kind}`, { number: read.number })}.pdf`;
      await keepOwnFile({ ...pdf, fileName, mediaType: "application/pdf" }, (write) =>
        inTransaction(async (tx) => {
          const fileId = await write(tx);
          await tx.sessionPrint.create({
            data: { sessionId, kind, locale, fileId, madeAt: now() },
          });
        }),
      );
    }
  } finally {
    await rendered.dispose();
  }
  return missing.length;
}

type Printable = { number: string; print: (setting: PrintSetting) => PdfDocument };

async function readPack(id: string): Promise<Printable | null> {
  const session = await prisma.committeeSession.findUnique({
    where: { id },
    include: { agenda: { orderBy: { position: "asc" } } },
  });
  if (!session?.frozenAt) return null;
  const { number, heldAt, place, frozenAt, kind } = session;
  const items = session.agenda.flatMap(({ position, pack, packSha256 }) =>
    pack && packSha256 ? [{ position, pack: pack as Pack, sha256: packSha256 }] : [],
  );
  const candidates = items.flatMap(({ pack }) => candidateOf(pack) ?? []);
  const printed = { number, kind, heldAt, place, frozenAt, items };
  return {
    number,
    print: (setting) => {
      const words = wordsIn(setting.locale);
      const groups = candidates.length > 1 ? comparedRows(candidates, words) : [];
      const comparison = { heads: candidates, groups, words: words.t };
      return packPdf(setting, { ...printed, comparison });
    },
  };
}

async function readMinutes(id: string): Promise<Printable | null> {
  const minutes = await prisma.minutes.findUnique({
    where: { sessionId: id },
    include: {
      session: { select: { number: true, state: true } },
      signatures: {
        orderBy: { signedAt: "asc" },
        include: { user: { select: { fullName: true } } },
      },
    },
  });
  if (minutes?.session.state !== "signed") return null;
  const signatures = minutes.signatures.map(({ user, role, sha256, signedAt }) => ({
    name: user.fullName,
    role,
    sha256,
    signedAt,
  }));
  const { body, sha256, session } = minutes;
  const printed = { body: body as MinutesBody, sha256, signatures };
  return { number: session.number, print: (setting) => minutesPdf(setting, printed) };
}
