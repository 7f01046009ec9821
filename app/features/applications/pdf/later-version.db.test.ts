import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { beforeAll, expect, it } from "vitest";
import { openFile, stageFile } from "~/features/documents/index.server";
import { prisma } from "~/platform/db.server";
import { type Locale, locales } from "~/platform/i18n";
import { pdfText } from "~/platform/pdf/pdf-text.testing";
import { spool } from "~/platform/storage/spool.server";
import { samplePdf } from "../../../../prisma/seed/sample-pdf";
import { ask, asked, change, write } from "../clarifications/asking.testing";
import { attachFile } from "../documents/attach-document.server";
import { type Movers, movers } from "../lifecycle/moving.testing";
import { makePdfs } from "./make-pdfs.server";

let cast: Movers;

beforeAll(async () => {
  cast = await movers();
});

/** Lines of a narrow column may be broken anywhere in a long word. */
const dense = (text: string) => text.replace(/\s+/g, "");

async function read(submissionId: string, locale: Locale): Promise<string> {
  const where = {
    submissionId_kind_locale: { submissionId, kind: "application" as const, locale },
  };
  const { fileId } = await prisma.submissionPdf.findUniqueOrThrow({ where });
  const pages = await pdfText(await buffer(await (await openFile(fileId)).body()));
  return dense(pages.join(" "));
}

/** A new edition of the document that lies in a slot. */
async function replaceDocument(applicationId: string, slot: string, fileName: string) {
  const { documentId } = await prisma.applicationDocument.findFirstOrThrow({
    where: { applicationId, slot },
  });
  const spooled = await spool(Readable.from([samplePdf(["The second edition"])]));
  const staged = await stageFile({ ...spooled, fileName, declaredType: "application/pdf" }, [
    "pdf",
  ]);
  if (!staged.ok) throw new Error(staged.refusal.code);
  const file = { staged: staged.value, documentId, issuedOn: null, expiresOn: null };
  expect(await attachFile(cast.company.owner, applicationId, slot, file)).toMatchObject({
    ok: true,
  });
}

it("a later version says what changed, each question beside it, documents too; the first says nothing of it", async () => {
  const { owner, editor } = cast.company;
  const id = await asked(
    cast,
    ask("field:power_kw", "Из чего сложен запас?"),
    ask("field:phases", "Почему один этап?"),
    ask("document:business_plan", "Приложите новую редакцию."),
    ask("general", "Кто ведёт проект?"),
  );
  const note = "Сверьте нагрузки.";
  await prisma.clarification.updateMany({ where: { applicationId: id }, data: { note } });
  await change(editor, id, "utilities", { power_kw: "310" });
  await change(editor, id, "phasing", { "phases[1].name": "Вторая очередь" });
  await replaceDocument(id, "business_plan", "план-2.pdf");
  await write(owner, id, 3, "Ведёт главный технолог.");
  const sent = { intent: "answer_clarification", comment: "Пересчитали." } as const;
  expect(await cast.move("owner", id, sent)).toMatchObject({ ok: true });

  const [first, second] = await prisma.submission.findMany({
    where: { applicationId: id },
    orderBy: { version: "asc" },
  });
  for (const submission of [first, second]) {
    expect(await makePdfs(submission?.id ?? "")).toBe(4);
  }
  const said = {
    ru: ["Что изменилось по сравнению с версией 1", "340 кВт", "310 кВт"],
    en: ["What changed since version 1", "340 kW", "310 kW"],
  };
  const questions = ["Сверьте нагрузки.", "Из чего сложен запас?", "Почему один этап?"];
  const answers = ["Вторая очередь", "план-2.pdf", "Ведёт главный технолог.", "Пересчитали."];
  const people = [editor.fullName, owner.fullName];
  for (const locale of locales) {
    const text = await read(second?.id ?? "", locale);
    for (const part of [...said[locale], ...questions, ...answers, ...people]) {
      expect(text).toContain(dense(part));
    }
    expect(text).not.toContain(dense(cast.person("technical_reviewer").fullName));
    expect(text).not.toMatch(/undefined|\[object|NaN|\{\{|changes\.\w/);
    expect(await read(first?.id ?? "", locale)).not.toContain(dense(said[locale][0] ?? ""));
  }
}, 120_000);
