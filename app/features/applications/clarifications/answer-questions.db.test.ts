import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import type { RawAnswers, Values } from "../form/types";
import { type Movers, movers, readApplication, readHistory } from "../lifecycle/moving.testing";
import { getClarificationPage } from "./applicant-clarification.server";
import { ask, asked, change, readClarification, write } from "./asking.testing";

let cast: Movers;

beforeAll(async () => {
  cast = await movers();
});

const send = (id: string, comment?: string, revision?: number) =>
  cast.move("owner", id, { intent: "answer_clarification", comment, revision });
const draftOf = async (applicationId: string, section: string) =>
  (
    await prisma.sectionDraft.findUniqueOrThrow({
      where: { applicationId_section: { applicationId, section } },
    })
  ).answers as RawAnswers;
const versions = (applicationId: string) =>
  prisma.submission.findMany({ where: { applicationId }, orderBy: { version: "asc" } });

describe("while questions are open", () => {
  it("only the fields asked about, and what depends on them, may change", async () => {
    const id = await asked(cast, ask("field:power_kw"), ask("field:phases"));
    const { editor, viewer } = cast.company;
    const before = await draftOf(id, "utilities");
    expect(await change(editor, id, "utilities", { power_kw: "310" })).toMatchObject({ ok: true });
    expect(await change(editor, id, "utilities", { water_m3d: "12" })).toMatchObject({
      refusal: { code: "field_not_open" },
      fields: { water_m3d: { code: "field_not_open" } },
    });
    expect(
      await change(editor, id, "utilities", { power_kw: "300", power_cat: "i" }),
    ).toMatchObject({ refusal: { code: "field_not_open" } });
    expect(await draftOf(id, "utilities")).toEqual({ ...before, power_kw: "310" });
    expect(await change(editor, id, "phasing", { "phases[1].area": "400" })).toMatchObject({
      ok: true,
    });
    expect(await change(editor, id, "phasing", { lease_years: "40" })).toMatchObject({ ok: false });
    expect(await change(viewer, id, "utilities", { power_kw: "1" })).toMatchObject({
      refusal: { code: "forbidden" },
    });
    // What stays open for answers keeps its term and its name.
    const { dueAt } = await readClarification(id);
    expect((await readApplication(id)).dueAt).toEqual(dueAt);
  });

  it("nothing may change when they are about the whole, nor once they are answered", async () => {
    const id = await asked(cast, ask("general"));
    const { owner } = cast.company;
    const save = () => change(owner, id, "utilities", { power_kw: "310" });
    expect(await save()).toMatchObject({ refusal: { code: "field_not_open" } });
    await send(id, "Так и есть.");
    expect(await save()).toMatchObject({ refusal: { code: "not_a_draft" } });
  });

  it("two editors answer at once, and neither is lost", async () => {
    const id = await asked(cast, ask("general", "Раз?"), ask("general", "Два?"));
    const { owner, editor } = cast.company;
    const [first, second] = await Promise.all([
      write(owner, id, 0, "Ответ владельца", 0),
      write(editor, id, 1, "Ответ редактора", 0),
    ]);
    expect([first, second]).toMatchObject([
      { ok: true, value: { saved: 1, conflicts: [] } },
      { ok: true, value: { saved: 1, conflicts: [] } },
    ]);
    const stale = await write(editor, id, 0, "Другой ответ", 0);
    expect(stale).toMatchObject({
      ok: true,
      value: {
        saved: 0,
        conflicts: [{ position: 0, theirs: "Ответ владельца", by: owner.fullName }],
      },
    });
    expect(await write(editor, id, 0, "Ответ владельца", 0)).toMatchObject({
      value: { saved: 0, conflicts: [] },
    });
    expect(await write(editor, id, 0, "Другой ответ", 1)).toMatchObject({ value: { saved: 1 } });
    const { questions } = await readClarification(id);
    expect(
      questions.map(({ answer, version, answeredById }) => [answer, version, answeredById]),
    ).toEqual([
      ["Другой ответ", 2, editor.userId],
      ["Ответ редактора", 1, editor.userId],
    ]);
  });

  it("a viewer writes nothing, and another company finds nothing", async () => {
    const id = await asked(cast, ask("general"));
    expect(await write(cast.company.viewer, id, 0, "Нет.")).toMatchObject({
      refusal: { code: "forbidden" },
    });
    const stranger = cast.person("coordinator");
    await expect(write(stranger, id, 0, "Нет.")).rejects.toMatchObject({ status: 404 });
    await expect(getClarificationPage(stranger, id, "ru")).rejects.toMatchObject({ status: 404 });
  });

  it("the company sees what is to be done, and no name of the cluster", async () => {
    const id = await asked(cast, ask("field:power_kw", "Из чего запас?"), ask("general", "Кто?"));
    await change(cast.company.editor, id, "utilities", { power_kw: "много" });
    const wrong = await getClarificationPage(cast.company.viewer, id, "ru");
    expect(wrong.open).toMatchObject({
      left: 1,
      questions: [
        { state: "faulty", section: { code: "utilities" }, by: cast.company.editor.fullName },
        { state: "open", label: null },
      ],
    });
    await change(cast.company.editor, id, "utilities", { power_kw: "310" });
    const page = await getClarificationPage(cast.company.viewer, id, "ru");
    expect(page.open?.questions[0]).toMatchObject({
      state: "changed",
      changes: [{ lines: [{ before: "340\u00a0кВт", after: "310\u00a0кВт" }] }],
    });
    const engineer = cast.person("technical_reviewer");
    expect(JSON.stringify(page)).not.toContain(engineer.fullName);
    expect(JSON.stringify(page)).not.toContain(engineer.userId);
  });
});

describe("sending the answers", () => {
  it("makes the next version with the changes alone, tells the asker, and the clock goes on", async () => {
    const id = await asked(
      cast,
      ask("field:power_kw"),
      ask("field:project_title"),
      ask("field:lease_years"),
    );
    const { owner, editor } = cast.company;
    const title = "Лаборатория звездчатых клеток";
    await change(editor, id, "utilities", { power_kw: "310" });
    await change(owner, id, "project", { project_title: title });
    await write(editor, id, 2, "Срок согласован с банком.");
    const paused = await readApplication(id);
    expect(paused.title).not.toBe(title);
    expect(await send(id, "Пересчитали.")).toMatchObject({ ok: true });

    const [first, second, ...more] = await versions(id);
    expect(more).toEqual([]);
    const [before, after] = [first?.answers as Values, second?.answers as Values];
    expect(after).toEqual({ ...before, power_kw: "310", project_title: title });
    const round = await readClarification(id);
    expect(round).toMatchObject({ state: "answered", answerVersion: 2, reply: "Пересчитали." });
    expect(round.questions.map((one) => [one.resolution, one.answeredById])).toEqual([
      ["changed", editor.userId],
      ["changed", owner.userId],
      ["explained", editor.userId],
    ]);
    const application = await readApplication(id);
    expect(application).toMatchObject({ status: "technical_review", title, askedFrom: null });
    const found = await prisma.$queryRaw<{ application_id: string }[]>`
      select application_id from application_search where words @@ to_tsquery('russian', 'звездчатых')`;
    expect(found.map((row) => row.application_id)).toContain(id);
    const told = await prisma.notice.findMany({
      where: { applicationId: id, kind: "clarification_answered" },
    });
    expect(told.map((notice) => notice.userId)).toContain(cast.person("technical_reviewer").userId);
    expect(new Set(told.map((notice) => notice.userId)).size).toBe(told.length);
  });

  it("waits for every question, and writes nothing before", async () => {
    const id = await asked(cast, ask("field:power_kw"), ask("general"));
    const before = await readApplication(id);
    expect(await send(id, "Вот.")).toMatchObject({
      refusal: { code: "questions_unanswered", params: { missing: 2 } },
    });
    await write(cast.company.editor, id, 1, "Так.");
    expect(await send(id, "Вот.")).toMatchObject({
      refusal: { code: "questions_unanswered", params: { missing: 1 } },
    });
    expect((await readApplication(id)).status).toBe(before.status);
    expect(await versions(id)).toHaveLength(1);
    await write(cast.company.editor, id, 0, "Запас на будущее.");
    expect(await send(id)).toMatchObject({ ok: true });
    expect((await readHistory(id)).at(-1)?.comment).toBeNull();
  });

  it("is stopped by errors in opened fields, not by others", async () => {
    const id = await asked(cast, ask("field:power_kw"), ask("field:lease_years"));
    const { owner } = cast.company;
    await write(owner, id, 1, "Согласовано.");
    await change(owner, id, "utilities", { power_kw: "99999999" });
    expect(await send(id)).toMatchObject({ refusal: { code: "answers_faulty" } });
    await change(owner, id, "utilities", { power_kw: "310" });
    // By then the premises were needed long ago: nobody asked about that day, and it stays as submitted.
    const { dueAt } = await readClarification(id);
    await prisma.$executeRaw`
      update section_draft set answers = answers || '{"start_date": "2020-01-01"}'
       where application_id = ${id}::uuid and section = 'phasing'`;
    expect(dueAt.getTime()).toBeGreaterThan(0);
    expect(await send(id)).toMatchObject({ ok: true });
    const [first, second] = await versions(id);
    const day = (one?: { answers: unknown }) => (one?.answers as Values | undefined)?.start_date;
    expect(day(second)).toBe(day(first));
  });

  it("is done once, however often it is sent", async () => {
    const id = await asked(cast, ask("general"));
    const { revision } = await readApplication(id);
    const results = await Promise.all([
      send(id, "Вот.", revision),
      send(id, "Вот.", revision),
      send(id, "Вот.", revision),
    ]);
    expect(results.map((result) => result.ok)).toEqual([true, true, true]);
    expect(await versions(id)).toHaveLength(2);
    expect(await readClarification(id)).toMatchObject({
      questions: [{ answer: "Вот.", resolution: "explained" }],
    });
    expect(await send(id, "Ещё раз.")).toMatchObject({ refusal: { code: "wrong_status" } });
  });

  it("is the owner's; a colleague's late words come back", async () => {
    const id = await asked(cast, ask("general"));
    expect(await cast.move("owner", id, { intent: "answer_clarification" })).toMatchObject({
      fields: { comment: { code: "comment_required" } },
    });
    const { id: round } = await readClarification(id);
    await send(id, "Вот.");
    expect(await write(cast.company.editor, id, 0, "Поздно.")).toMatchObject({
      refusal: { code: "clarification_ended" },
    });
    await cast.move("technical_reviewer", id, {
      intent: "request_clarification",
      questions: [ask("general", "А теперь?")],
    });
    const { saveAnswers } = await import("./save-answers.server");
    const late = await saveAnswers(cast.company.editor, {
      applicationId: id,
      clarificationId: round,
      answers: [{ position: 0, text: "К прошлому вопросу.", version: 0 }],
      letter: null,
    });
    expect(late).toMatchObject({ refusal: { code: "clarification_ended" } });
    expect((await readClarification(id)).questions[0]?.answer).toBe("");
  });
});
