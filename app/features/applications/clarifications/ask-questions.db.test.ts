import { beforeAll, describe, expect, it } from "vitest";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { moscowDay, shiftDay } from "../calendar/working-days";
import { type Movers, movers, readApplication, readHistory } from "../lifecycle/moving.testing";
import { ask, asked, readClarification } from "./asking.testing";
import { getAskPage } from "./staff-clarification.server";

let cast: Movers;

beforeAll(async () => {
  cast = await movers();
});

const request = (id: string, questions: ReturnType<typeof ask>[], comment?: string) =>
  cast.move("technical_reviewer", id, { intent: "request_clarification", questions, comment });

describe("asking", () => {
  it("opens a clarification with its questions in the step's own transaction", async () => {
    const { id } = await cast.inStatus("technical_review");
    const soon = shiftDay(moscowDay(now()), 3);
    const given = [
      ask("field:power_kw", " 340 при норме 276? ", soon),
      ask("document:business_plan", "Приложите новую редакцию."),
      ask("general", "Кто отвечает за перенос?"),
      ask("", "", soon),
    ];
    expect(await request(id, given, "Проверили нагрузки.")).toMatchObject({ ok: true });
    const open = await readClarification(id);
    expect(open).toMatchObject({
      stage: "technical_review",
      round: 1,
      state: "open",
      note: "Проверили нагрузки.",
      askedVersion: 1,
      askedById: cast.person("technical_reviewer").userId,
    });
    expect(open.questions.map(({ target, code, text }) => [target, code, text])).toEqual([
      ["field", "power_kw", "340 при норме 276?"],
      ["document", "business_plan", "Приложите новую редакцию."],
      ["general", null, "Кто отвечает за перенос?"],
    ]);
    const application = await readApplication(id);
    expect(application).toMatchObject({
      status: "clarification_requested",
      askedFrom: "technical_review",
      dueAt: open.dueAt,
    });
    const [last] = (await readHistory(id)).slice(-1);
    expect(last?.comment).toBe(
      "Проверили нагрузки.\n\n1. 340 при норме 276?\n2. Приложите новую редакцию.\n3. Кто отвечает за перенос?",
    );
    const notice = await prisma.notice.findFirstOrThrow({
      where: {
        applicationId: id,
        userId: cast.company.editor.userId,
        kind: "clarification_requested",
      },
    });
    expect(notice.params).toMatchObject({
      questions: 3,
      href: `/portal/applications/${id}/clarification`,
    });
  });

  it("ends with the latest answer, never later than the term", async () => {
    const monday = new Date("2026-06-01T09:00:00Z");
    const { id } = await atTime(new Date("2026-05-25T09:00:00Z"), () =>
      cast.inStatus("intake_check"),
    );
    await atTime(monday, () =>
      cast.move("coordinator", id, {
        intent: "request_clarification",
        questions: [ask("general", "Раз?", "2026-06-03"), ask("general", "Два?", "2026-06-05")],
      }),
    );
    const open = await readClarification(id);
    expect(open.dueAt).toEqual(new Date("2026-06-05T20:59:59Z"));
    expect((await readApplication(id)).dueAt).toEqual(open.dueAt);
  });

  it("with a comment alone is one question about the whole", async () => {
    const { id } = await cast.inStatus("technical_review");
    await cast.move("technical_reviewer", id, {
      intent: "request_clarification",
      comment: "Пришлите расчёт.",
    });
    const open = await readClarification(id);
    expect(open.note).toBe("");
    expect(open.questions).toMatchObject([
      { target: "general", code: null, text: "Пришлите расчёт." },
    ]);
  });

  it("takes the same form once, and other questions for no repetition", async () => {
    const { id } = await cast.inStatus("technical_review");
    const { revision } = await readApplication(id);
    const send = (text: string) =>
      cast.move("technical_reviewer", id, {
        intent: "request_clarification",
        questions: [ask("general", text)],
        revision,
      });
    expect(await send("Что?")).toMatchObject({ ok: true });
    expect(await send("Что?")).toMatchObject({ ok: true });
    expect(await send("Другое?")).toMatchObject({ refusal: { code: "stale" } });
    expect(await prisma.clarification.count({ where: { applicationId: id } })).toBe(1);
  });
});

describe("what cannot be asked, and leaves nothing behind", () => {
  const tomorrow = () => shiftDay(moscowDay(now()), 1);
  const cases: [string, () => ReturnType<typeof ask>[], Record<string, string>][] = [
    ["nothing", () => [ask("", "")], { "questions[0].text": "question_required" }],
    [
      "a field of another form",
      () => [ask("field:fund_type")],
      { "questions[0].target": "target_required" },
    ],
    [
      "a fact of the organisation's card",
      () => [ask("field:inn")],
      { "questions[0].target": "target_required" },
    ],
    [
      "a slot that there is not",
      () => [ask("document:secrets")],
      { "questions[0].target": "target_required" },
    ],
    [
      "words without a subject",
      () => [ask("", "Почему?")],
      { "questions[0].target": "target_required" },
    ],
    [
      "a subject without words",
      () => [ask("general", " \n ")],
      { "questions[0].text": "question_required" },
    ],
    [
      "an endless question",
      () => [ask("general", "ы".repeat(2_001))],
      { "questions[0].text": "question_too_long" },
    ],
    [
      "by yesterday",
      () => [ask("general", "Что?", shiftDay(moscowDay(now()), -1))],
      { "questions[0].due": "due_past" },
    ],
    [
      "beyond the term",
      () => [ask("general", "Что?", shiftDay(moscowDay(now()), 90))],
      { "questions[0].due": "due_beyond_term" },
    ],
    [
      "by no day at all",
      () => [ask("general", "Что?", "скоро")],
      { "questions[0].due": "due_invalid" },
    ],
    [
      "one good and one bad",
      () => [ask("general", "Что?", tomorrow()), ask("field:nonsense", "Что?", tomorrow())],
      { "questions[1].target": "target_required" },
    ],
    [
      "too much at once",
      () => Array.from({ length: 21 }, (_, index) => ask("general", `Вопрос ${index}?`)),
      { "questions[20].text": "too_many_questions" },
    ],
  ];

  it.each(cases)("%s", async (_name, questions, faults) => {
    const { id } = await cast.inStatus("technical_review");
    const before = await readApplication(id);
    const result = await request(id, questions());
    const fields = Object.fromEntries(
      Object.entries(faults).map(([name, code]) => [name, { code }]),
    );
    expect(result).toMatchObject({ ok: false, refusal: { code: "invalid" }, fields });
    expect(Object.keys((!result.ok && result.fields) || {})).toEqual(Object.keys(faults));
    expect(await readApplication(id)).toEqual(before);
    expect(await prisma.clarification.count({ where: { applicationId: id } })).toBe(0);
  });

  it("a third round of one stage", async () => {
    const { id } = await cast.inStatus("intake_check");
    const questions = [ask("general", "Что?")];
    for (const round of [1, 2]) {
      await cast.move("coordinator", id, { intent: "request_clarification", questions });
      expect(await readClarification(id)).toMatchObject({ round, stage: "intake_check" });
      await cast.move("owner", id, { intent: "answer_clarification", comment: `Ответ ${round}` });
    }
    expect(
      await cast.move("coordinator", id, { intent: "request_clarification", questions }),
    ).toMatchObject({ refusal: { code: "rounds_used_up" } });
    expect(await prisma.clarification.count({ where: { applicationId: id } })).toBe(2);
  });

  it("by people whose stage it is not", async () => {
    const { id } = await cast.inStatus("technical_review");
    const questions = [ask("general", "Что?")];
    for (const role of ["chair", "legal", "leasing_manager", "board"] as const) {
      expect(
        await cast.move(role, id, { intent: "request_clarification", questions }),
      ).toMatchObject({ refusal: { code: "not_your_role" } });
    }
  });
});

describe("the form that asks", () => {
  it("preselects what an answer's link names, its table for a cell, and nothing unknown", async () => {
    const { id } = await cast.inStatus("technical_review");
    const about = ["field:phases[1].area", "field:power_kw", "field:__proto__", "general"];
    const page = await getAskPage(cast.person("technical_reviewer"), id, about, "ru");
    expect(page.preset).toEqual(["field:phases", "field:power_kw", "general"]);
    expect(page.verdict?.allowed).toBe(true);
    expect(page.window.first <= page.window.last).toBe(true);
    const labels = page.targets.flatMap((group) => group.options.map((option) => option.label));
    expect(labels.some((label) => label.includes("кВт"))).toBe(true);
  });

  it("says who may ask to those who may not, and shows what is out", async () => {
    const id = await asked(cast, ask("field:power_kw"));
    const page = await getAskPage(cast.person("legal"), id, [], "en");
    expect(page.verdict).toBeNull();
    expect(page.open?.questions).toMatchObject([{ code: "power_kw", text: "Почему так?" }]);
    const { id: other } = await cast.inStatus("technical_review");
    const shut = await getAskPage(cast.person("legal"), other, [], "en");
    expect(shut.verdict).toMatchObject({ allowed: false, why: { code: "not_your_role" } });
    expect(shut.by).toEqual(["technical_reviewer", "coordinator"]);
  });
});
