import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { moveApplication } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import {
  bulletinForm,
  conclusionForm,
  signAs,
  submitAs,
} from "../../../../prisma/factories/scores";
import {
  type Assigned,
  auditOf,
  clearanceOf,
  refusalOf,
  roundOf,
  type Scoring,
  scoring,
  staffOfCluster,
} from "../bulletins/scoring.testing";
import {
  getReviewPage,
  postReview,
  reopenBulletin,
  saveConclusion,
  signConclusion,
} from "../index.server";
import { conclusionHash } from "./conclusion-hash.server";

let scene: Scoring;
beforeAll(staffOfCluster);
beforeEach(async () => {
  scene = await scoring();
}, 60_000);

const sign = ({ id, expert }: Assigned, typed: Record<string, string>, version: number) =>
  signConclusion(expert, id, { typed, version });
const all = () => [scene.one, scene.two, scene.three];
const complete = async ({ id, expert }: Assigned, score = 4) => {
  await submitAs(expert, id, bulletinForm(score));
  await signAs(expert, id);
};
const reopen = ({ id }: Assigned) =>
  reopenBulletin(scene.coordinator, scene.applicationId, {
    assignmentId: id,
    reason: "Уточните балл за безопасность.",
  });

describe("an expert conclusion", () => {
  it("begins with what the bulletin suggests and keeps what was typed, version by version", async () => {
    const { one } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4, { economics: 2, finance: 2 }));
    const { conclusion } = await getReviewPage(one.expert, one.id);
    expect(conclusion).toMatchObject({
      version: 0,
      typed: { answer_3: "yes", answer_4: "no" },
      signed: [],
    });
    const typed = { answer_4: "yes", grounds_4: "Ещё думаю." };
    const save = (given: Record<string, string>, version: number) =>
      saveConclusion(one.expert, one.id, { typed: given, version });
    expect(await save(typed, 0)).toMatchObject({ value: { version: 1 } });
    expect(refusalOf(await save({ answer_4: "no" }, 0))).toBe("stale");
    expect(await save(typed, 0)).toMatchObject({ value: { version: 1 } });
    const later = await getReviewPage(one.expert, one.id);
    expect(later.conclusion.typed).toMatchObject(typed);
  });

  it("is signed whole: who, when and the hash of the text", async () => {
    const { one, applicationId } = scene;
    await submitAs(one.expert, one.id, bulletinForm(4));
    const bare = { ...conclusionForm(), grounds_2: "Да.", confirm: "" };
    expect(refusalOf(await sign(one, bare, 0))).toEqual({
      grounds_2: "grounds_short",
      confirm: "confirm_required",
    });
    expect(await sign(one, conclusionForm({ 4: "no" }), 1)).toEqual({
      ok: true,
      value: { positive: false },
    });
    const { conclusion } = await getReviewPage(one.expert, one.id);
    const [signed] = conclusion.signed;
    expect(signed).toMatchObject({ current: true, intact: true, positive: false });
    expect(signed?.text).toContain(one.expert.fullName);
    expect(signed?.sha256).toBe(conclusionHash(signed?.text ?? ""));
    expect(await auditOf(applicationId, "conclusion.signed")).toMatchObject([
      { actorId: one.expert.userId, after: { sha256: signed?.sha256 } },
    ]);
  });

  it("is signed once, after the bulletin, by its expert alone, and never changed", async () => {
    const { one, two } = scene;
    expect(refusalOf(await sign(one, conclusionForm(), 0))).toBe("bulletin_first");
    await submitAs(one.expert, one.id, bulletinForm(4));
    const foreign = signConclusion(two.expert, one.id, { typed: conclusionForm(), version: 0 });
    await expect(foreign).rejects.toMatchObject({ status: 404 });
    const results = await Promise.all([1, 2].map(() => sign(one, conclusionForm(), 0)));
    expect(results.map(refusalOf).sort()).toEqual(["already_signed", "ok"]);
    await expect(
      prisma.expertConclusion.updateMany({ data: { positive: false } }),
    ).rejects.toThrow();
    const {
      assignmentId,
      bulletinVersion: _,
      ...same
    } = await prisma.expertConclusion.findFirstOrThrow({ where: { assignmentId: one.id } });
    const forged = { ...same, body: {}, assignmentId, bulletinVersion: 7 };
    await expect(prisma.expertConclusion.create({ data: forged })).rejects.toThrow(/submitted/);
  });

  it("is in force for the bulletin that it was signed upon, and signed anew for the next one", async () => {
    const { one } = scene;
    await complete(one);
    await reopen(one);
    const opened = await getReviewPage(one.expert, one.id);
    expect(opened.conclusion.signed).toMatchObject([{ current: false }]);
    expect(refusalOf(await sign(one, conclusionForm(), 1))).toBe("bulletin_first");
    await submitAs(one.expert, one.id, bulletinForm(3));
    await signAs(one.expert, one.id, conclusionForm({ 4: "no" }));
    const again = await getReviewPage(one.expert, one.id);
    expect(again.conclusion.signed).toMatchObject([
      { current: true, positive: false },
      { current: false, positive: true },
    ]);
  });
});

describe("the end of the experts' stage", () => {
  it("is cleared by the last of enough bulletins and conclusions, and by nothing less", async () => {
    const { applicationId, one, two, three } = scene;
    for (const assignment of [one, two]) await complete(assignment);
    await submitAs(three.expert, three.id, bulletinForm(4));
    expect(await clearanceOf(applicationId)).toBeNull();
    await signAs(three.expert, three.id);
    expect(await clearanceOf(applicationId)).toMatchObject({
      outcome: "",
      clearedById: three.expert.userId,
    });
  });

  it("is cleared by three who finish at the same moment", async () => {
    for (const { id, expert } of all()) await submitAs(expert, id, bulletinForm(4));
    await Promise.all(all().map(({ id, expert }) => signAs(expert, id)));
    expect(await clearanceOf(scene.applicationId)).not.toBeNull();
  });

  it("waits again when a bulletin is given back or an expert steps back", async () => {
    const { applicationId, one, two } = scene;
    for (const assignment of all()) await complete(assignment);
    await reopen(one);
    expect(await clearanceOf(applicationId)).toBeNull();
    await complete(one, 5);
    expect(await clearanceOf(applicationId)).not.toBeNull();
    const form = new FormData();
    form.set("intent", "recuse");
    form.set("conflict_kind", "family");
    form.set("explanation", "Родственник вошёл в состав учредителей.");
    const { result } = await postReview(two.expert, two.id, form);
    expect(result.ok).toBe(true);
    expect(await clearanceOf(applicationId)).toBeNull();
    await expect(getReviewPage(two.expert, two.id)).rejects.toMatchObject({ status: 404 });
    const right = { applicationId, userId: two.expert.userId };
    expect(await prisma.readingRight.findFirst({ where: right })).toMatchObject({ kind: "barred" });
  });

  it("does not miss what is demanded of the experts", async () => {
    const { applicationId, two } = scene;
    await prisma.expertProfile.update({
      where: { userId: two.expert.userId },
      data: { competences: ["gmp"] },
    });
    for (const assignment of all()) await complete(assignment);
    expect(await clearanceOf(applicationId)).toBeNull();
  });

  it("closes the round with what the bulletins came to", async () => {
    const { applicationId, coordinator } = scene;
    await complete(scene.one, 4);
    await complete(scene.two, 2);
    await complete(scene.three, 5);
    const moved = await moveApplication(coordinator, applicationId, { intent: "complete_expert" });
    expect(moved.ok).toBe(true);
    const { closedAt, summary } = await roundOf(applicationId);
    expect(closedAt).not.toBeNull();
    expect(summary).toMatchObject({
      figures: { bulletins: 3, total: (100 * 11) / 15 },
      advice: { recommendation: "approve" },
      bulletins: [{ positive: true }, { positive: true }, { external: true, positive: true }],
    });
    expect(refusalOf(await sign(scene.one, conclusionForm(), 1))).toBe("round_closed");
  });
});
