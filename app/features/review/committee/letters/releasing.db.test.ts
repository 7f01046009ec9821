import { beforeAll, describe, expect, it } from "vitest";
import { moveApplication } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { moveAsIfReviewed } from "../../../../../prisma/factories/clearances";
import { addItems } from "../agenda/change-agenda.server";
import { postStaffStep } from "../posts/post-decision.server";
import { codeOf, done, proposal, type Sitting, sitting } from "../sitting.testing";
import { getApplicationDecision } from "../views/application-decision.server";
import { listApplicantLetters } from "./applicant-letters.server";
import { listHeld } from "./list-held.server";
import { previewLetter } from "./preview-letter.server";
import { releaseBatch } from "./release-batch.server";
import { releaseDecision } from "./release-decision.server";
import { saveLetter } from "./save-letter.server";

let s: Sitting;

beforeAll(async () => {
  s = await sitting();
});

const application = (id: string) => prisma.application.findUniqueOrThrow({ where: { id } });
const decision = (id: string) => prisma.decision.findUniqueOrThrow({ where: { id } });
const noticesOf = (userId: string, applicationId: string) =>
  prisma.notice.findMany({ where: { userId, applicationId }, orderBy: { createdAt: "asc" } });

async function held(outcome: Parameters<typeof proposal>[0], small = true) {
  const { id, owner } = await s.waiting({ small });
  return { application: id, owner, ...(await s.decided(id, proposal(outcome))) };
}

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe("a held decision", () => {
  it("changes nothing for the applicant: status, notices and letters stay as they were", async () => {
    const { id, owner } = await s.waiting();
    const before = { ...(await application(id)), notices: await noticesOf(owner.userId, id) };
    await s.decided(id, proposal("reject"));
    const after = { ...(await application(id)), notices: await noticesOf(owner.userId, id) };
    expect(after).toEqual(before);
    expect(await listApplicantLetters(owner, id, "ru")).toEqual([]);
  });

  it("announced, takes the step with its notices, and the letter can be read by the company alone", async () => {
    const { id, application: appId, owner } = await held("reject");
    await done(releaseDecision(s.coordinator, id));
    const row = await application(appId);
    expect(row.status).toBe("rejected");
    const notices = await noticesOf(owner.userId, appId);
    expect(notices.at(-1)).toMatchObject({ kind: "decision_made" });
    const [letter] = await listApplicantLetters(owner, appId, "ru");
    expect(letter?.letter).toMatchObject({
      kind: "reject",
      reasons: { code: "Не подтверждено финансирование" },
    });
    expect(letter?.letter.appeal).toContain("20 рабочих дней");
    expect(letter?.letter.appeal).toContain("в суде");
    const change = await prisma.statusChange.findFirstOrThrow({
      where: { applicationId: appId, toStatus: "rejected" },
    });
    expect(change).toMatchObject({
      seq: (await decision(id)).releasedSeq,
      actorId: s.coordinator.userId,
      actorRole: "coordinator",
      reasonCode: "FINANCE",
    });
    const stranger = await s.waiting();
    expect(await listApplicantLetters(stranger.owner, appId, "ru")).toEqual([]);
    expect(await listApplicantLetters(s.chair, appId, "ru")).toEqual([]);
  });

  it("goes out in both languages with its conditions and the paragraph of its own", async () => {
    const { id, application: appId, owner } = await held("approve_with_conditions");
    const edit = { ru: "Ждём вас на площадке.", en: "We look forward to you.", version: 1 };
    await done(saveLetter(s.chair, id, edit));
    const { letters } = await previewLetter(s.chair, id);
    await done(releaseDecision(s.chair, id));
    for (const [locale, free] of [
      ["ru", edit.ru],
      ["en", edit.en],
    ] as const) {
      const [sent] = await listApplicantLetters(owner, appId, locale);
      expect(sent?.letter.free).toBe(free);
      expect(sent?.letter.conditions?.rows).toHaveLength(1);
      expect(sent?.letter).toEqual(letters.find((one) => one.locale === locale)?.letter);
    }
  });

  it("of which only the own paragraph can be edited, within bounds, and only while it is held", async () => {
    const { id } = await held("approve");
    const save = (change: object) =>
      saveLetter(s.chair, id, { ru: "Да", en: "Yes", version: 1, ...change });
    expect(await save({ en: " " })).toMatchObject({
      fields: { letter_en: { code: "letter_both_languages" } },
    });
    expect(await save({ ru: "я".repeat(2_001) })).toMatchObject({
      fields: { letter_ru: { code: "text_too_long" } },
    });
    const both = await Promise.all([save({}), save({ ru: "Нет" })]);
    expect(both.map(codeOf).sort()).toEqual(["ok", "stale"]);
    expect(codeOf(await saveLetter(s.member1, id, { ru: "", en: "", version: 2 }))).toBe(
      "forbidden",
    );
    await done(releaseDecision(s.chair, id));
    expect(codeOf(await save({ version: 2 }))).toBe("already_released");
    await expect(
      prisma.decision.update({ where: { id }, data: { letterRu: "Иначе" } }),
    ).rejects.toThrow();
    await expect(
      prisma.decision.update({ where: { id }, data: { outcome: "reject" } }),
    ).rejects.toThrow();
  });

  it("is announced once, also by two at once and by a batch sent again", async () => {
    const { id, application: appId } = await held("approve");
    const came = await Promise.all([
      releaseDecision(s.chair, id),
      releaseDecision(s.coordinator, id),
    ]);
    expect(came.map(codeOf).sort()).toEqual(["already_released", "ok"]);
    const [again] = await releaseBatch(s.chair, [id]);
    expect(again?.refusal).toMatchObject({ code: "already_released" });
    expect(
      await prisma.statusChange.count({ where: { applicationId: appId, intent: "decide" } }),
    ).toBe(1);
  });

  it("is announced by nobody else, and its application is put on no agenda meanwhile", async () => {
    const { id, application: appId } = await held("approve");
    expect(codeOf(await addItems(s.secretary, await s.plan(), [appId]))).toBe("already_decided");
    for (const actor of [s.member1, s.board, s.auditor]) {
      expect(codeOf(await releaseDecision(actor, id))).toBe("forbidden");
    }
    await expect(releaseDecision(s.administrator, id)).rejects.toMatchObject({ status: 403 });
    expect((await decision(id)).state).toBe("held");
  });

  it("can be announced by whoever checked it in: what bars from deciding does not bar from sending", async () => {
    const { id, application: appId } = await held("approve");
    expect((await application(appId)).screenedById).toBe(s.coordinator.userId);
    await done(releaseDecision(s.coordinator, id));
  });
});

describe("(peer failure 9: letters and actions after a withdrawal) a batch", () => {
  it("reports the one that was withdrawn meanwhile, writes to nobody about it, and sends the others", async () => {
    const [first, gone, last] = [await held("approve"), await held("approve"), await held("defer")];
    await done(moveApplication(gone.owner, gone.application, { intent: "withdraw" }));
    const before = await noticesOf(gone.owner.userId, gone.application);
    const results = await releaseBatch(s.chair, [first.id, gone.id, last.id, "nonsense"]);
    expect(results.map(({ refusal }) => refusal?.code ?? null)).toEqual([
      null,
      "decision_void",
      null,
      "decision_unknown",
    ]);
    expect((await decision(gone.id)).state).toBe("void");
    expect(await noticesOf(gone.owner.userId, gone.application)).toEqual(before);
    expect((await application(gone.application)).status).toBe("withdrawn");
    expect((await application(first.application)).status).toBe("approved");
    expect((await application(last.application)).status).toBe("deferred");
    expect(await listApplicantLetters(gone.owner, gone.application, "ru")).toEqual([]);
    const events = await prisma.auditEvent.findMany({
      where: { subjectId: gone.id },
      orderBy: { seq: "asc" },
    });
    expect(events.map((event) => event.action)).toEqual(["decision.held", "decision.voided"]);
  });

  it("does not announce what lies with the applicant, nor what went back to the experts and came again", async () => {
    const [asked, returned] = [await held("approve"), await held("approve")];
    await done(
      moveApplication(s.chair, asked.application, {
        intent: "request_clarification",
        comment: "Уточните срок",
      }),
    );
    await done(
      moveApplication(s.chair, returned.application, {
        intent: "return_to_experts",
        comment: "Нужна ещё одна оценка",
      }),
    );
    await done(
      moveAsIfReviewed(s.coordinator, returned.application, { intent: "complete_expert" }),
    );
    const results = await releaseBatch(s.chair, [asked.id, returned.id]);
    expect(results.map(({ refusal }) => refusal?.code)).toEqual([
      "with_applicant",
      "decision_void",
    ]);
    expect((await decision(asked.id)).state).toBe("held");
    expect((await application(returned.application)).status).toBe("committee_review");
    const plan = await s.plan();
    expect(codeOf(await addItems(s.secretary, plan, [returned.application]))).toBe("ok");
  });
});

describe("over the thresholds", () => {
  it("the applicant learns only that the board considers, and the board begins with the committee's proposal", async () => {
    const committee = await held("approve_with_conditions", false);
    const { application: appId, owner } = committee;
    expect((await previewLetter(s.chair, committee.id)).toBoard).toBe(true);
    await done(releaseDecision(s.chair, committee.id));
    expect((await application(appId)).status).toBe("board_review");
    const [letter] = await listApplicantLetters(owner, appId, "ru");
    const told = JSON.stringify([letter, await noticesOf(owner.userId, appId)]);
    expect(letter?.letter.kind).toBe("to_board");
    expect(told).not.toMatch(/с условиями|80 %|целям кластера/);

    const board = await s.decided(appId, proposal("approve"), "board");
    const item = await prisma.agendaItem.findUniqueOrThrow({ where: { id: board.itemId } });
    expect(item.pack).toMatchObject({
      earlier: [{ outcome: "approve_with_conditions", conditions: [{ proof: "Письмо банка" }] }],
    });
    await done(releaseDecision(s.board, board.id));
    expect((await application(appId)).status).toBe("approved");
    const letters = await listApplicantLetters(owner, appId, "ru");
    expect(letters.map((one) => one.letter.kind)).toEqual(["approve", "to_board"]);
  });
});

describe("the form of the decision's page", () => {
  it("announces the held decision when its outcome is posted, and refuses another", async () => {
    const { id, application: appId } = await held("approve_with_conditions");
    const other = await postStaffStep(
      s.chair,
      appId,
      form({ intent: "decide", outcome: "reject" }),
    );
    expect(codeOf(other.result)).toBe("other_outcome");
    const bare = form({ intent: "decide", outcome: "approve_with_conditions" });
    const came = await Promise.all([1, 2].map(() => postStaffStep(s.chair, appId, bare)));
    expect(came.filter(({ result }) => result.ok)).toHaveLength(1);
    expect((await decision(id)).state).toBe("released");
    expect((await application(appId)).status).toBe("approved_with_conditions");
  });

  it("offers the button to those who may press it, while it may be pressed", async () => {
    const { application: appId, owner } = await held("approve");
    const offered = async (actor: typeof s.chair) =>
      (await getApplicationDecision(actor, appId))?.decisions.map((one) => one.mayRelease);
    expect(await offered(s.chair)).toEqual([true]);
    expect(await offered(s.coordinator)).toEqual([true]);
    for (const actor of [s.member1, s.board, s.auditor]) {
      expect(await offered(actor)).toEqual([false]);
    }
    expect(await offered(s.administrator)).toBeUndefined();
    await done(moveApplication(owner, appId, { intent: "withdraw" }));
    expect(await offered(s.chair)).toEqual([false]);
  });
});

describe("(peer failure 6: a letter tells a conflicted chair) a chair who is barred from an application", () => {
  it("finds its decision in no list, letter, notice or post", async () => {
    const { id: appId } = await s.waiting();
    await s.bar(appId, s.chair.userId);
    const before = await prisma.notice.count({ where: { userId: s.chair.userId } });
    const sessionId = await s.opened([appId]);
    const at = await s.itemOf(sessionId, appId);
    await s.voted(at, proposal("approve"), [
      [s.member1, "for"],
      [s.member2, "for"],
    ]);
    const { id } = await prisma.decision.findFirstOrThrow({ where: { applicationId: appId } });
    const { number, title } = await application(appId);
    const told = await prisma.notice.findMany({
      where: { userId: s.chair.userId },
      orderBy: { createdAt: "asc" },
    });
    const words = JSON.stringify(told.slice(before));
    expect(words).toContain("session_invited");
    for (const secret of [number ?? "", title, appId]) expect(words).not.toContain(secret);
    const mails = await prisma.mailboxMessage.findMany({ where: { recipient: s.chair.email } });
    expect(mails.map((mail) => mail.text).join()).not.toContain(number);
    const { rows } = await listHeld(s.chair, null);
    expect(rows.map((row) => row.id)).not.toContain(id);
    await expect(previewLetter(s.chair, id)).rejects.toMatchObject({ status: 404 });
    await expect(releaseDecision(s.chair, id)).rejects.toMatchObject({ status: 404 });
    expect(await getApplicationDecision(s.chair, appId)).toBeNull();
    await done(releaseDecision(s.coordinator, id));
  });
});
