import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "~/features/accounts";
import { staffRoles } from "~/features/accounts";
import { moveApplication } from "~/features/applications/index.server";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { moveAsIfReviewed } from "../../../../prisma/factories/clearances";
import { bulletinForm, signAs, submitAs } from "../../../../prisma/factories/scores";
import { tendencyRules } from "../aggregate/tendency";
import { type Scoring, scoring, staffOfCluster } from "../bulletins/scoring.testing";
import { getReviewPage, getStaffScores, reopenBulletin } from "../index.server";
import { readManners } from "./read-manners.server";

let scene: Scoring;
const people = new Map<StaffRole, Actor>();
beforeAll(async () => {
  await staffOfCluster();
  for (const role of staffRoles) people.set(role, await makeAccount({ staffRoles: [role] }));
});
beforeEach(async () => {
  scene = await scoring();
}, 60_000);

const as = (role: StaffRole): Actor => {
  const actor = people.get(role);
  if (!actor) throw new Error(`nobody is ${role}`);
  return actor;
};
const seeing = async () => {
  const seen = await Promise.all(
    staffRoles.map(async (role) => [role, await getStaffScores(as(role), scene.applicationId)]),
  );
  return seen.flatMap(([role, scores]) => (scores ? [role] : []));
};

// Regression 7: an average, an order or a count that gives others' scores away before the own are in.
describe("before an expert's own bulletin is in", () => {
  it("nothing on the expert's page depends on what the others did", async () => {
    const { one, two, three } = scene;
    const at = now();
    const page = () => atTime(at, () => getReviewPage(one.expert, one.id));
    const before = JSON.stringify(await page());
    await submitAs(two.expert, two.id, bulletinForm(1));
    expect(JSON.stringify(await page())).toBe(before);
    await submitAs(three.expert, three.id, bulletinForm(5));
    await signAs(three.expert, three.id);
    expect(JSON.stringify(await page())).toBe(before);
    expect((await page()).scored).toBeNull();
  });

  it("and again while it is given back, the others' scores are closed", async () => {
    const { one, two, applicationId, coordinator } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4));
    await submitAs(two.expert, two.id, bulletinForm(2));
    const open = await getReviewPage(one.expert, one.id);
    expect(open.scored?.figures.total).toBe(60);
    const reason = "Проверьте критерий безопасности.";
    await reopenBulletin(coordinator, applicationId, { assignmentId: one.id, reason });
    expect((await getReviewPage(one.expert, one.id)).scored).toBeNull();
  });

  it("not even by way of another role", async () => {
    const { one, applicationId } = scene;
    const both: Actor = { ...one.expert, staffRoles: ["expert", "coordinator"] };
    expect(await getStaffScores(both, applicationId)).toBeNull();
    await submitAs(one.expert, one.id, bulletinForm(4));
    expect(await getStaffScores(both, applicationId)).not.toBeNull();
  });
});

describe("the scores of an application", () => {
  it("are the coordinator's and the auditor's at once, the committee's when it is their turn", async () => {
    const { one, applicationId } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4));
    expect(await seeing()).toEqual(["coordinator", "auditor"]);
    await moveAsIfReviewed(scene.coordinator, applicationId, { intent: "complete_expert" });
    const shown = ["coordinator", "committee_member", "chair", "board", "auditor"];
    expect(await seeing()).toEqual(shown);
    const chair = await makeAccount({ staffRoles: ["chair"] });
    const back = { intent: "return_to_experts", comment: "Нужен ещё один взгляд." };
    expect((await moveApplication(chair, applicationId, back)).ok).toBe(true);
    expect(await seeing()).toEqual(shown);
    expect((await getStaffScores(as("chair"), applicationId))?.rounds).toEqual([1]);
    expect((await getStaffScores(as("auditor"), applicationId))?.rounds).toEqual([2, 1]);
  });

  it("of a withdrawn application never come to the committee", async () => {
    await submitAs(scene.one.expert, scene.one.id, bulletinForm(4));
    await moveApplication(scene.owner, scene.applicationId, { intent: "withdraw" });
    expect(await seeing()).toEqual(["coordinator", "auditor"]);
  });

  it("are nobody's who is barred, nor a member's of the company", async () => {
    const { applicationId, owner } = scene;
    const barred = { userId: as("coordinator").userId, kind: "barred", ground: "found" } as const;
    await prisma.readingRight.create({ data: { applicationId, ...barred, setAt: now() } });
    expect(await seeing()).toEqual(["auditor"]);
    const insider: Actor = { ...owner, staffRoles: ["coordinator"] };
    expect(await getStaffScores(insider, applicationId)).toBeNull();
    expect(await getStaffScores(as("auditor"), "nonsense")).toBeNull();
  });

  it("say what is disputed and what the stage still waits for", async () => {
    const { one, two, three, applicationId, coordinator } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4, { safety: 2 }));
    await submitAs(two.expert, two.id, bulletinForm(4, { safety: "na" }));
    await submitAs(three.expert, three.id, bulletinForm(4, { safety: 5 }));
    await signAs(three.expert, three.id);
    const scores = await getStaffScores(coordinator, applicationId);
    const safety = scores?.round.figures.criteria.find(({ code }) => code === "safety");
    expect(safety).toMatchObject({ mean: 3.5, median: 3.5, spread: 3, disputed: true });
    expect(scores?.gaps).toEqual([
      { code: "reviews", have: 1, need: 3 },
      { code: "competence", competence: "biosafety", have: 0, need: 1 },
    ]);
  });

  it("are read at the versions of the tables that the round began with", async () => {
    const { one, applicationId } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4, { safety: 2 }));
    const { body } = await prisma.reviewRule.findUniqueOrThrow({
      where: { kind_version: { kind: "thresholds", version: 1 } },
    });
    const strict = { ...(body as object), approveFrom: 100, conditionalFrom: 99 };
    const later = { kind: "thresholds", version: 2, body: strict, madeAt: now() } as const;
    await prisma.reviewRule.create({ data: later });
    const scores = await getStaffScores(as("auditor"), applicationId);
    expect(scores?.round.advice.recommendation).toBe("conditional");
  });
});

describe("an expert's manner", () => {
  it("is told from closed rounds alone, and only from enough of them", async () => {
    const harsh = scene.one.expert.userId;
    const closeRound = async (made: Scoring) => {
      await submitAs(made.one.expert, made.one.id, bulletinForm(2));
      await submitAs(made.two.expert, made.two.id, bulletinForm(4));
      await prisma.assignment.update({ where: { id: made.one.id }, data: { expertId: harsh } });
      await moveAsIfReviewed(made.coordinator, made.applicationId, { intent: "complete_expert" });
    };
    const manner = async (reader: Actor) => (await readManners(reader, [harsh], now())).get(harsh);
    const auditor = as("auditor");
    expect(await manner(auditor)).toEqual({
      rounds: 0,
      deviation: null,
      hint: "unknown",
      past: [],
    });
    for (let round = 1; round < tendencyRules.rounds; round += 1) await closeRound(await scoring());
    expect(await manner(auditor)).toMatchObject({ rounds: 4, deviation: -2, hint: "unknown" });
    await closeRound(scene);
    const told = await manner(auditor);
    expect(told).toMatchObject({ rounds: 5, deviation: -2, hint: "harsh" });
    const { number } = await prisma.application.findUniqueOrThrow({
      where: { id: scene.applicationId },
    });
    expect(told?.past.find(({ application }) => application === number)).toMatchObject({
      own: 2,
      others: 4,
      deviation: -2,
      round: 1,
    });

    // Who reads only what came to the committee learns no number; who is barred, nothing of that round.
    const chair = await makeAccount({ staffRoles: ["chair"] });
    expect((await manner(chair))?.past.map(({ application }) => application)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    const { applicationId } = scene;
    const barred = { userId: chair.userId, kind: "barred", ground: "found" } as const;
    await prisma.readingRight.create({ data: { applicationId, ...barred, setAt: now() } });
    expect(await manner(chair)).toMatchObject({ rounds: 4, hint: "unknown" });
  }, 90_000);
});
