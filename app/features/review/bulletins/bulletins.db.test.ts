import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { moveApplication } from "~/features/applications/index.server";
import { verifyAudit } from "~/features/audit/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { moveAsIfReviewed } from "../../../../prisma/factories/clearances";
import { makeExpert } from "../../../../prisma/factories/reviews";
import { bulletinForm, explanation, signAs, submitAs } from "../../../../prisma/factories/scores";
import { inviteExperts, reopenBulletin, saveBulletin, submitBulletin } from "../index.server";
import {
  type Assigned,
  auditOf,
  bulletinOf,
  refusalOf,
  type Scoring,
  scoring,
  staffOfCluster,
} from "./scoring.testing";

let scene: Scoring;
let chair: Actor;
beforeAll(async () => {
  ({ chair } = await staffOfCluster());
});
beforeEach(async () => {
  scene = await scoring();
}, 60_000);

const save = ({ id, expert }: Assigned, typed: Record<string, string>, version: number) =>
  saveBulletin(expert, id, { typed, version });
const submit = ({ id, expert }: Assigned, typed: Record<string, string>, version: number) =>
  submitBulletin(expert, id, { typed, version });
const reopen = (id: string, reason = "Уточните балл за безопасность: изменились данные.") =>
  reopenBulletin(scene.coordinator, scene.applicationId, { assignmentId: id, reason });
const gone = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    (thrown) => (thrown instanceof Response ? thrown.status : thrown),
  );

describe("a bulletin's draft", () => {
  it("is kept unfinished, version by version", async () => {
    const { one } = scene;
    const typed = { score_need: "4", comment_need: "Есть спрос.", score_team: "na" };
    expect(await save(one, typed, 0)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await save(one, { ...typed, score_need: "5" }, 1)).toMatchObject({
      value: { version: 2 },
    });
    const { scores = [], state } = (await bulletinOf(one.id)) ?? {};
    expect(state).toBe("draft");
    const score = (code: string) => scores.find(({ criterion }) => criterion === code);
    expect(score("need")).toMatchObject({ score: 5, comment: "Есть спрос." });
    expect(score("team")).toMatchObject({ score: null, notApplicable: true });
    expect(score("goals")).toMatchObject({ score: null, notApplicable: false });
  });

  it("saved from a stale tab changes nothing, unless it says the same", async () => {
    const { one } = scene;
    await save(one, { score_need: "4" }, 0);
    await save(one, { score_need: "5" }, 1);
    expect(refusalOf(await save(one, { score_need: "3" }, 1))).toBe("stale");
    expect(refusalOf(await save(one, { score_need: "3" }, 0))).toBe("stale");
    expect(await save(one, { score_need: "5" }, 1)).toMatchObject({ value: { version: 2 } });
  });

  it("saved by two tabs at the same moment is kept by one", async () => {
    const { one } = scene;
    for (const version of [0, 1]) {
      const results = await Promise.all(
        ["1", "2", "3", "4"].map((score) =>
          save(one, { score_need: score, comment_need: `из версии ${version}` }, version),
        ),
      );
      const codes = results.map(refusalOf).sort();
      expect(codes).toEqual(["ok", "stale", "stale", "stale"]);
    }
    expect((await bulletinOf(one.id))?.version).toBe(2);
  });

  it("is refused outside the scale, and exists for nobody else", async () => {
    const { one, two, coordinator } = scene;
    expect(refusalOf(await save(one, { score_need: "6" }, 0))).toEqual({
      score_need: "score_scale",
    });
    for (const actor of [two.expert, coordinator, scene.owner]) {
      expect(await gone(saveBulletin(actor, one.id, { typed: {}, version: 0 }))).toBe(404);
    }
    expect(await gone(saveBulletin(one.expert, "nonsense", { typed: {}, version: 0 }))).toBe(404);
    expect(await bulletinOf(one.id)).toBeNull();
  });
});

describe("a bulletin's submission", () => {
  it("asks for everything that is missing and keeps what was typed", async () => {
    const { one } = scene;
    const typed = { ...bulletinForm(3, { team: "", need: 1 }), comment_need: "Коротко." };
    expect(refusalOf(await submit(one, typed, 0))).toEqual({
      score_team: "score_open",
      comment_need: "comment_short",
    });
    expect(await bulletinOf(one.id)).toMatchObject({ state: "draft", version: 1 });
    expect(refusalOf(await submit(one, bulletinForm(3), 1))).toBe("ok");
    expect(await bulletinOf(one.id)).toMatchObject({ state: "submitted", version: 2 });
  });

  it("counts once when posted twice, at once or later, and takes no other scores after it", async () => {
    const { one, applicationId } = scene;
    const results = await Promise.all([1, 2, 3].map(() => submit(one, bulletinForm(4), 0)));
    expect(results.map(refusalOf)).toEqual(["ok", "ok", "ok"]);
    expect(refusalOf(await submit(one, bulletinForm(4), 0))).toBe("ok");
    expect(refusalOf(await submit(one, bulletinForm(5), 1))).toBe("bulletin_submitted");
    expect(refusalOf(await save(one, bulletinForm(5), 1))).toBe("bulletin_submitted");
    expect(await auditOf(applicationId, "bulletin.submitted")).toHaveLength(1);
    const told = { applicationId, kind: "bulletin_submitted" };
    expect(await prisma.notice.count({ where: told })).toBe(1);
    await expect(
      prisma.bulletinScore.update({
        where: { assignmentId_criterion: { assignmentId: one.id, criterion: "need" } },
        data: { score: 1 },
      }),
    ).rejects.toThrow();
  });

  it("after the deadline is taken and marked late", async () => {
    const { one } = scene;
    const { dueAt } = await prisma.assignment.findUniqueOrThrow({ where: { id: one.id } });
    const after = new Date(dueAt.getTime() + 1);
    const late = await atTime(after, () => submit(one, bulletinForm(4), 0));
    expect(late).toMatchObject({ ok: true, value: { late: true } });
    const inTime = await atTime(dueAt, () => submit(scene.two, bulletinForm(4), 0));
    expect(inTime).toMatchObject({ ok: true, value: { late: false } });
  });

  it("is refused before the invitation is answered, once the assignment ended or the round closed", async () => {
    const waiting = await makeExpert();
    const asked = await inviteExperts(scene.coordinator, scene.applicationId, [waiting.userId]);
    const invited = { id: asked.ok ? (asked.value.ids[0] ?? "") : "", expert: waiting };
    expect(refusalOf(await submit(invited, bulletinForm(4), 0))).toBe("not_answered");

    const { one, two } = scene;
    await save(one, { score_need: "4" }, 0);
    const ended = { state: "revoked", endedAt: new Date(), endReason: "Замена" } as const;
    await prisma.assignment.update({ where: { id: one.id }, data: ended });
    expect(refusalOf(await submit(one, bulletinForm(4), 1))).toBe("assignment_ended");
    expect(refusalOf(await save(one, bulletinForm(4), 1))).toBe("assignment_ended");
    expect((await bulletinOf(one.id))?.version).toBe(1);

    await save(two, { score_need: "4" }, 0);
    const closed = { id: scene.applicationId, intent: "withdraw" };
    expect(await moveApplication(scene.owner, closed.id, closed)).toMatchObject({ ok: true });
    expect(refusalOf(await submit(two, bulletinForm(4), 1))).toBe("round_closed");
    await expect(
      prisma.bulletin.update({ where: { assignmentId: two.id }, data: { summary: "x" } }),
    ).rejects.toThrow(/no bulletin/);
  });

  it("exists for nobody once they are barred from the application", async () => {
    const { one, applicationId } = scene;
    await prisma.readingRight.update({
      where: { applicationId_userId: { applicationId, userId: one.expert.userId } },
      data: { kind: "barred", ground: "found" },
    });
    expect(await gone(submit(one, bulletinForm(4), 0))).toBe(404);
  });

  it("and the withdrawal of the application at the same moment leave one order of events", async () => {
    const { one, owner, applicationId } = scene;
    const [submitted, withdrawn] = await Promise.all([
      submit(one, bulletinForm(4), 0),
      moveApplication(owner, applicationId, { intent: "withdraw" }),
    ]);
    expect(withdrawn.ok).toBe(true);
    const stored = await bulletinOf(one.id);
    const round = await prisma.reviewRound.findFirstOrThrow({ where: { applicationId } });
    expect(round.closedAt).not.toBeNull();
    expect(round.summary).toMatchObject({ figures: { bulletins: submitted.ok ? 1 : 0 } });
    expect(stored?.state ?? null).toBe(submitted.ok ? "submitted" : null);
  });
});

// Regression 13: a finished review that is locked for good, or changed without a trace.
describe("a submitted bulletin", () => {
  it("is given back with a reason, the expert is told, and what stood in it stays on record", async () => {
    const { one, applicationId } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4));
    await signAs(one.expert, one.id);
    const reason = "Проверьте балл за безопасность: инженер уточнил категорию.";
    expect(refusalOf(await reopen(one.id, reason))).toBe("ok");

    const bulletin = await bulletinOf(one.id);
    expect(bulletin).toMatchObject({ state: "draft", version: 2, submittedAt: null });
    expect(bulletin?.scores.every(({ score }) => score === 4)).toBe(true);
    expect(bulletin?.reopenings).toMatchObject([
      {
        reason,
        reopenedById: scene.coordinator.userId,
        before: { version: 1, entries: { need: { score: 4, comment: explanation } } },
      },
    ]);
    const [notice] = await prisma.notice.findMany({
      where: { applicationId, kind: "bulletin_reopened" },
    });
    expect(notice).toMatchObject({ userId: one.expert.userId, params: { reason } });
    expect(await auditOf(applicationId, "bulletin.reopened")).toMatchObject([{ comment: reason }]);
    await expect(prisma.bulletinReopening.deleteMany()).rejects.toThrow();

    await submitAs(one.expert, one.id, bulletinForm(4, { safety: 2 }));
    expect(await bulletinOf(one.id)).toMatchObject({ state: "submitted", version: 3 });
    expect((await verifyAudit()).faults).toEqual([]);
  });

  it("has time to be corrected, be its deadline past", async () => {
    const { one } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4));
    const before = await prisma.assignment.findUniqueOrThrow({ where: { id: one.id } });
    const after = new Date(before.dueAt.getTime() + 86_400_000);
    await atTime(after, () => reopen(one.id));
    const { dueAt, state } = await prisma.assignment.findUniqueOrThrow({ where: { id: one.id } });
    expect(state).toBe("accepted");
    expect(dueAt > after).toBe(true);
  });

  it("is given back once by two at the same moment", async () => {
    const { one } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4));
    const results = await Promise.all([reopen(one.id), reopen(one.id)]);
    expect(results.map(refusalOf).sort()).toEqual(["not_submitted", "ok"]);
    expect((await bulletinOf(one.id))?.reopenings).toHaveLength(1);
  });

  it("is given back by the coordinator alone, with a reason, while its round is open", async () => {
    const { one, two, applicationId } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4));
    expect(refusalOf(await reopen(one.id, "  мало  "))).toEqual({ reason: "reopen_reason" });
    expect(refusalOf(await reopen(two.id))).toBe("not_submitted");
    const input = { assignmentId: one.id, reason: "Потому что так решено." };
    expect(refusalOf(await reopenBulletin(chair, applicationId, input))).toBe("forbidden");
    expect(await gone(reopenBulletin(two.expert, applicationId, input))).toBe(404);
    const foreign = await scoring();
    await submitAs(foreign.one.expert, foreign.one.id, bulletinForm(4));
    expect(await gone(reopen(foreign.one.id))).toBe(404);
    await moveAsIfReviewed(scene.coordinator, applicationId, { intent: "complete_expert" });
    expect(refusalOf(await reopen(one.id))).toBe("round_closed");
  });
});
