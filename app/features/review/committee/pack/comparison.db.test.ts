import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { openFile } from "~/features/documents/index.server";
import { prisma } from "~/platform/db.server";
import { pdfText } from "~/platform/pdf/pdf-text.testing";
import { makeApplication } from "../../../../../prisma/factories/applications";
import { recuse } from "../course/recuse.server";
import { makePrints } from "../prints/make-prints.server";
import { done, type Sitting, sitting } from "../sitting.testing";
import { getSessionComparison } from "../views/session-comparison.server";
import { getSessionView } from "../views/session-view.server";

let s: Sitting;
let session: string;
/** of a startup, a pharma company and another startup, in the order of the agenda */
let applications: string[];

beforeAll(async () => {
  s = await sitting();
  const waiting = (sample: "startup" | "pharma") =>
    makeApplication({ sample, status: "committee_review" }).then(({ id }) => id);
  applications = [await waiting("startup"), await waiting("pharma"), await waiting("startup")];
  session = await s.opened(applications);
}, 120_000);

const rowOf = (compared: Awaited<ReturnType<typeof getSessionComparison>>, code: string) =>
  compared.groups.flatMap(({ rows }) => rows).find((row) => row.code === code);
const compared = (who = s.chair) => getSessionComparison(who, session, "ru");

describe("the comparison of a frozen agenda", () => {
  it("has every application with what it is compared by", async () => {
    const page = await compared();
    expect(page.heads.map(({ id }) => id)).toEqual(applications);
    expect(page.groups.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["areas", "loads", "economy", "timing", "risks"]),
    );
    expect(rowOf(page, "total_area")?.cells.map(({ lines }) => lines[0])).toEqual([
      "1\u00a0200 м²",
      "10\u00a0000 м²",
      "1\u00a0200 м²",
    ]);
    expect(rowOf(page, "jobs")?.cells.map(({ mark }) => mark)).toEqual([null, "best", null]);
    expect(page.heads[0]?.href).toMatch(`/admin/committee/${session}/items/`);
  });

  it("stays as it was frozen, whatever becomes of an application", async () => {
    const before = await compared();
    const [first = ""] = applications;
    await prisma.application.update({ where: { id: first }, data: { title: "Иначе" } });
    expect(await compared()).toEqual(before);
  });

  it("leaves out what a person is barred or recused from, as if it were not there", async () => {
    const [first = "", second = "", third = ""] = applications;
    await s.bar(second, s.member1.userId);
    const page = await compared(s.member1);
    expect(page).toMatchObject({ hidden: 1, heads: [{ id: first }, { id: third }] });
    const text = JSON.stringify(page);
    const { number, title } = await prisma.application.findUniqueOrThrow({ where: { id: second } });
    for (const secret of [second, number ?? "", title]) expect(text).not.toContain(secret);
    // The two that are left are alike: nothing tells of a third one that was better or worse.
    const cells = page.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.filter(({ mark }) => mark !== null)).toEqual([]);
    expect((await getSessionView(s.member1, session)).compared).toBe(2);

    const at = await s.itemOf(session, third);
    await done(recuse(s.member2, at, "Знаком с заявителем"));
    expect((await compared(s.member2)).heads.map(({ id }) => id)).toEqual([first, second]);
    expect((await compared()).heads).toHaveLength(3);
  });

  it("is not there before the agenda is frozen, nor for others", async () => {
    const planned = await s.plan();
    await expect(getSessionComparison(s.chair, planned, "ru")).rejects.toMatchObject({
      status: 404,
    });
    await expect(compared(s.administrator)).rejects.toMatchObject({ status: 403 });
  });

  it("stands in the printed pack, as many applications at a time as a sheet has room for", async () => {
    await makePrints(session, "pack");
    for (const [locale, says] of [
      ["ru", ["Сравнение заявок", "Инвестиции на 1 м²"]],
      ["en", ["Applications compared", "10,000 m²"]],
    ] as const) {
      const where = {
        sessionId_kind_locale: { sessionId: session, kind: "pack", locale },
      } as const;
      const { fileId } = await prisma.sessionPrint.findUniqueOrThrow({ where });
      const file = await openFile(fileId);
      const text = (await pdfText(await buffer(await file.body()))).join(" ");
      for (const words of says) expect(text).toContain(words);
    }
  }, 60_000);
});
