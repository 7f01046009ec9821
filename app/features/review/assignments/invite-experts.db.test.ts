import { beforeAll, describe, expect, it } from "vitest";
import { moscowDay } from "~/features/applications";
import { moveApplication, setReadingRight } from "~/features/applications/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeAssignment } from "../../../../prisma/factories/reviews";
import { actorOf } from "../../../../prisma/seed/people";
import { answerInvitation, inviteExperts } from "../index.server";
import {
  accepting,
  assigning,
  assignmentsOf,
  conflicted,
  dayFromNow,
  declining,
  noticesOf,
  rightOf,
} from "./assigning.testing";

let scene: Awaited<ReturnType<typeof assigning>>;
beforeAll(async () => {
  scene = await assigning();
});

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;

/** An application in the experts' stage with one expert invited. */
async function invited() {
  const expert = await scene.expert();
  const applicationId = await scene.inReview();
  const result = await inviteExperts(scene.coordinator, applicationId, [expert.userId]);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { expert, applicationId, id: result.value.ids[0] ?? "" };
}

describe("an application that comes to the experts", () => {
  it("has a round by the tables in force, which later versions leave alone", async () => {
    const id = await scene.inReview();
    const round = await prisma.reviewRound.findFirstOrThrow({ where: { applicationId: id } });
    expect(round).toMatchObject({ number: 1, rubricVersion: 1, thresholdsVersion: 1 });
    const { body } = await prisma.reviewRule.findUniqueOrThrow({
      where: { kind_version: { kind: "thresholds", version: 1 } },
    });
    const later = { ...(body as object), bulletinDays: 3 };
    await prisma.reviewRule.create({
      data: { kind: "thresholds", version: 2, body: later, madeAt: new Date() },
    });
    const expert = await scene.expert();
    expect(codeOf(await inviteExperts(scene.coordinator, id, [expert.userId]))).toBe("ok");
    const [assignment] = await assignmentsOf(id);
    expect(assignment?.roundId).toBe(round.id);
    expect(moscowDay(assignment?.dueAt ?? new Date(0))).toBe(moscowDay(round.dueAt));
  });
});

describe("an invitation", () => {
  it("reaches each expert once, with days to answer and to score", async () => {
    const experts = [await scene.expert(), await scene.expert("external_expert")];
    const id = await scene.inReview();
    const asked = experts.map(({ userId }) => userId);
    expect(codeOf(await inviteExperts(scene.coordinator, id, [...asked, ...asked]))).toBe("ok");
    const rows = await assignmentsOf(id);
    expect(rows.map((row) => row.expertId).sort()).toEqual([...asked].sort());
    for (const row of rows) {
      expect(row.state).toBe("invited");
      expect(row.respondBy < row.dueAt).toBe(true);
    }
    expect((await noticesOf(id, "assignment_invited")).map((one) => one.userId).sort()).toEqual(
      [...asked].sort(),
    );
    expect(await rightOf(id, asked[0] ?? "")).toBeNull();
  });

  it("of the same expert by two coordinators at once comes to one", async () => {
    const expert = await scene.expert();
    const id = await scene.inReview();
    const results = await Promise.all(
      [1, 2].map(() => inviteExperts(scene.coordinator, id, [expert.userId])),
    );
    expect(results.map(codeOf).sort()).toEqual(["cannot_invite_assigned", "ok"]);
    expect(await assignmentsOf(id)).toHaveLength(1);
  });

  it("never lifts an expert above the cap, be it for two applications at once", async () => {
    const expert = await scene.expert();
    await scene.profile(expert, { cap: 1 });
    const ids = [await scene.inReview(), await scene.inReview()];
    const results = await Promise.all(
      ids.map((id) => inviteExperts(scene.coordinator, id, [expert.userId])),
    );
    expect(results.map(codeOf).sort()).toEqual(["cannot_invite_at_cap", "ok"]);
  });

  it("is refused whole when one of the experts is barred, away, tied or no expert", async () => {
    const id = await scene.inReview();
    const free = await scene.expert();
    const barred = await scene.expert();
    await inTransaction((tx) =>
      setReadingRight(tx, {
        applicationId: id,
        userId: barred.userId,
        kind: "barred",
        ground: "declared",
        by: null,
      }),
    );
    const away = await scene.expert();
    await scene.profile(away, { awayFrom: dayFromNow(-1), awayUntil: dayFromNow(7) });
    const found = await scene.expert();
    await prisma.conflictFinding.create({
      data: {
        applicationId: id,
        userId: found.userId,
        kind: "employment",
        basis: "email_domain",
        detail: "factory.example",
        foundAt: new Date(),
      },
    });
    const chair = await actorOf("chair@imc.example");
    const tried: [string, string][] = [
      [barred.userId, "cannot_invite_barred"],
      [away.userId, "cannot_invite_away"],
      [found.userId, "cannot_invite_finding_open"],
      [chair.userId, "not_an_expert"],
      ["nobody", "not_an_expert"],
    ];
    for (const [userId, code] of tried) {
      expect(codeOf(await inviteExperts(scene.coordinator, id, [free.userId, userId]))).toBe(code);
    }
    expect(codeOf(await inviteExperts(scene.coordinator, id, []))).toBe("invalid");
    expect(await assignmentsOf(id)).toEqual([]);
  });

  it("is the coordinator's, in the experts' stage alone", async () => {
    const id = await scene.inReview();
    const expert = await scene.expert();
    const chair = await actorOf("chair@imc.example");
    expect(codeOf(await inviteExperts(chair, id, [expert.userId]))).toBe("forbidden");
    await expect(inviteExperts(expert, id, [expert.userId])).rejects.toMatchObject({ status: 404 });
    const moved = await moveApplication(scene.company.owner, id, { intent: "withdraw" });
    expect(moved.ok).toBe(true);
    expect(codeOf(await inviteExperts(scene.coordinator, id, [expert.userId]))).toBe(
      "wrong_status",
    );
  });
});

describe("an answer to an invitation", () => {
  it("without a conflict opens the content; the same answer again changes nothing", async () => {
    const { expert, applicationId, id } = await invited();
    const results = await Promise.all([1, 2].map(() => answerInvitation(expert, id, accepting)));
    expect(results.map(codeOf)).toEqual(["ok", "ok"]);
    const [row] = await assignmentsOf(applicationId);
    expect(row).toMatchObject({ state: "accepted", version: 2, endedAt: null });
    expect(await rightOf(applicationId, expert.userId)).toMatchObject({
      kind: "granted",
      ground: "assignment",
    });
    expect(codeOf(await answerInvitation(expert, id, declining))).toBe("already_answered");
    expect(
      await prisma.auditEvent.count({
        where: { action: "assignment.accepted", subjectId: applicationId },
      }),
    ).toBe(1);
  });

  it("with a conflict bars from the application for good and asks for a replacement", async () => {
    const { expert, applicationId, id } = await invited();
    expect(codeOf(await answerInvitation(expert, id, conflicted))).toBe("ok");
    expect((await assignmentsOf(applicationId))[0]).toMatchObject({ state: "recused" });
    expect(await rightOf(applicationId, expert.userId)).toMatchObject({ kind: "barred" });
    expect(
      await prisma.conflictDeclaration.findMany({ where: { userId: expert.userId } }),
    ).toMatchObject([{ answer: "conflict", kind: "employment" }]);
    expect(await noticesOf(applicationId, "assignment_recused")).toHaveLength(1);
    expect(codeOf(await inviteExperts(scene.coordinator, applicationId, [expert.userId]))).toBe(
      "cannot_invite_barred",
    );
  });

  it("that declines needs a reason, and leaves the application closed", async () => {
    const { expert, applicationId, id } = await invited();
    const blank = await answerInvitation(expert, id, { ...declining, comment: " " });
    expect(blank).toMatchObject({
      ok: false,
      fields: { comment: { code: "decline_reason_short" } },
    });
    expect(await prisma.conflictDeclaration.count({ where: { userId: expert.userId } })).toBe(0);
    expect(codeOf(await answerInvitation(expert, id, declining))).toBe("ok");
    expect((await assignmentsOf(applicationId))[0]).toMatchObject({ state: "declined" });
    expect(await rightOf(applicationId, expert.userId)).toBeNull();
    expect(await noticesOf(applicationId, "assignment_declined")).toHaveLength(1);
  });

  it("is refused when the cap was lowered meanwhile, and nothing opens", async () => {
    const { expert, applicationId, id } = await invited();
    await scene.profile(expert, { cap: 0 });
    expect(codeOf(await answerInvitation(expert, id, accepting))).toBe("cap_reached");
    expect(await rightOf(applicationId, expert.userId)).toBeNull();
    expect(codeOf(await answerInvitation(expert, id, declining))).toBe("ok");
  });

  it("is nobody else's, whatever their role", async () => {
    const { id } = await invited();
    const other = await scene.expert();
    await expect(answerInvitation(other, id, accepting)).rejects.toMatchObject({ status: 404 });
    await expect(answerInvitation(scene.coordinator, id, accepting)).rejects.toMatchObject({
      status: 404,
    });
    await expect(answerInvitation(other, "nothing", accepting)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("the factory", () => {
  it("makes accepted assignments of two internal experts and an external one", async () => {
    const { applicationId, assignments } = await makeAssignment({ company: scene.company });
    const rows = await assignmentsOf(applicationId);
    expect(rows.map((row) => row.state)).toEqual(["accepted", "accepted", "accepted"]);
    expect(assignments.every(({ id }) => rows.some((row) => row.id === id))).toBe(true);
  });
});
