import { beforeAll, describe, expect, it } from "vitest";
import { openFile } from "~/features/documents/index.server";
import { prisma } from "~/platform/db.server";
import { locales } from "~/platform/i18n";
import { pdfText } from "~/platform/pdf/pdf-text.testing";
import { type Offering, offering } from "../offering.testing";
import { makeLetters } from "./make-letters.server";

let at: Offering;
beforeAll(async () => {
  at = await offering();
});

/** Lines are broken where they end. */
const bare = (text: string) => text.replace(/\s/g, "");

describe("the letter of an offer", () => {
  it("is made once in each language and says every term", async () => {
    const { id } = await at.issued();
    const { id: offerId } = await at.offerOf(id, "issued");
    expect(await makeLetters(offerId)).toBe(locales.length);
    expect(await makeLetters(offerId)).toBe(0);
    const { number } = await at.application(id);
    const prints = await prisma.offerPrint.findMany({ where: { offerId } });
    const read = async (locale: string) => {
      const file = await openFile(prints.find((one) => one.locale === locale)?.fileId ?? "");
      const chunks: Buffer[] = [];
      for await (const chunk of await file.body()) chunks.push(Buffer.from(chunk));
      return (await pdfText(Buffer.concat(chunks))).join(" ");
    };
    const [ru, en] = [await read("ru"), await read("en")];
    for (const text of [ru, en]) expect(text).toContain(number ?? "?");
    for (const part of ["32 000 ₽/м² в год", "22,4 млн ₽", "К концу 2028 года", "Участок CAR-T"]) {
      expect(bare(ru)).toContain(bare(part));
    }
    for (const part of ["32,000 ₽/m² a year", "By the end of 2030", "Electric load"]) {
      expect(bare(en)).toContain(bare(part));
    }
  });

  it("is not made of a draft", async () => {
    const { id } = await at.approved();
    const { beginDraft } = await import("../draft/begin-draft.server");
    await beginDraft(at.leasing, id);
    expect(await makeLetters((await at.offerOf(id, "draft")).id)).toBe(0);
  });
});
