import { beforeAll, describe, expect, it } from "vitest";
import { setReadingRight } from "~/features/applications/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeExpert } from "../../../../prisma/factories/reviews";
import { actorOf } from "../../../../prisma/seed/people";
import { accepting, assigning, conflicted } from "../assignments/assigning.testing";
import { getOwnAssignment, listOwnAssignments } from "../assignments/own-assignments.server";
import { getReviewsPage } from "../assignments/reviews-page.server";
import { saveProfile } from "../experts/save-profile.server";
import { answerInvitation, inviteExperts, postProposal } from "../index.server";
import { listLacking } from "./lacking.server";
import { expertsField } from "./limits";
import { makeProposal } from "./make-proposal.server";

let scene: Awaited<ReturnType<typeof assigning>>;
const team = new Map<string, Awaited<ReturnType<typeof makeExpert>>>();
beforeAll(async () => {
  scene = await assigning();
  const plans = [
    ["biosafety", "expert", ["biosafety", "gmp"]],
    ["oncology", "expert", ["area_oncology", "product_cell"]],
    ["spare", "expert", []],
    ["external", "external_expert", ["area_oncology"]],
  ] as const;
  for (const [name, role, competences] of plans) {
    const expert = await makeExpert(role, `Эксперт ${name}`);
    team.set(name, expert);
    const saved = await saveProfile(scene.coordinator, expert.userId, {
      competences: [...competences],
      cap: "9",
      away_from: "",
      away_until: "",
      note: "",
      version: 0,
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved));
  }
  // The seed's own experts stand aside.
  await prisma.user.updateMany({
    where: { email: { in: ["expert1@imc.example", "expert2@imc.example", "expert3@imc.example"] } },
    data: { disabledAt: new Date() },
  });
});

const idOf = (name: string) => team.get(name)?.userId ?? "";
const proposedFor = async (applicationId: string) => {
  const [proposed] = await makeProposal(scene.coordinator, [applicationId]);
  return proposed?.candidates.filter((one) => one.proposed).map(({ id }) => id) ?? [];
};

describe("the proposal for a startup of BSL-2", () => {
  it("meets the hazard, the external place and the number, and says why each is demanded", async () => {
    const id = await scene.inReview();
    const picked = await proposedFor(id);
    expect(picked).toHaveLength(3);
    expect(picked).toEqual(expect.arrayContaining([idOf("biosafety"), idOf("external")]));
    const [proposed] = await makeProposal(scene.coordinator, [id]);
    const [hazard] = proposed?.coverage ?? [];
    expect(hazard?.demand).toMatchObject({
      kind: "competence",
      competence: "biosafety",
      reasons: [{ ru: "Уровень биобезопасности BSL-2", en: "Biosafety level BSL-2" }],
    });
    expect(proposed?.coverage.every((one) => one.proposed >= one.missing)).toBe(true);
  });

  it("leaves out whoever is barred, tied or away, and names what then is missing", async () => {
    const id = await scene.inReview();
    await inTransaction((tx) =>
      setReadingRight(tx, {
        applicationId: id,
        userId: idOf("biosafety"),
        kind: "barred",
        ground: "declared",
        by: null,
      }),
    );
    const { organisation } = await prisma.application.findUniqueOrThrow({
      where: { id },
      include: { organisation: true },
    });
    await prisma.affiliation.create({
      data: {
        userId: idOf("external"),
        kind: "employment",
        organisationName: "Прежнее имя",
        inn: organisation.inn,
        addedAt: new Date(),
        addedById: scene.coordinator.userId,
      },
    });
    const [proposed] = await makeProposal(scene.coordinator, [id]);
    const picked = proposed?.candidates.filter((one) => one.proposed).map((one) => one.id);
    expect(picked?.sort()).toEqual([idOf("oncology"), idOf("spare")].sort());
    const gaps = proposed?.coverage.filter((one) => one.missing > one.proposed);
    expect(gaps?.map(({ demand }) => demand.kind)).toEqual(["competence", "external", "reviewers"]);
    const external = proposed?.candidates.find((one) => one.id === idOf("external"));
    expect(external).toMatchObject({ obstacle: null, doubts: ["affiliated"] });
    await prisma.affiliation.deleteMany();
  });

  it("is confirmed for several applications in one form, each by itself", async () => {
    const [first, second] = [await scene.inReview(), await scene.inReview()];
    const form = new FormData();
    form.append(expertsField(first), idOf("spare"));
    form.append(expertsField(second), idOf("oncology"));
    form.append(expertsField(second), "00000000-0000-7000-8000-000000000000");
    const { results } = await postProposal(scene.coordinator, [first, second], form);
    expect(results).toMatchObject([
      { id: first, invited: 1, refusal: null },
      { id: second, invited: 0, refusal: { code: "not_an_expert" } },
    ]);
    expect(await prisma.assignment.count({ where: { applicationId: second } })).toBe(0);
  });
});

describe("an application that lacks experts", () => {
  it("is listed until its demands are met, and a recusal brings it back", async () => {
    const id = await scene.inReview();
    const listed = async () => {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page = await listLacking(scene.coordinator, { after, most: 3 });
        ids.push(...page.rows.map((row) => row.id));
        after = page.next;
      } while (after);
      expect(new Set(ids).size).toBe(ids.length);
      return ids;
    };
    expect(await listed()).toContain(id);
    const picked = await proposedFor(id);
    const invited = await inviteExperts(scene.coordinator, id, picked);
    expect(invited.ok).toBe(true);
    expect(await listed()).not.toContain(id);
    const biosafety = team.get("biosafety");
    const assignment = await prisma.assignment.findFirstOrThrow({
      where: { applicationId: id, expertId: idOf("biosafety") },
    });
    if (!biosafety) throw new Error("nobody");
    expect((await answerInvitation(biosafety, assignment.id, conflicted)).ok).toBe(true);
    expect(await listed()).toContain(id);
    const page = await getReviewsPage(scene.coordinator, id);
    expect(page.coverage[0]).toMatchObject({ have: 0, missing: 1 });
  });

  it("does not exist for a coordinator who is barred from it", async () => {
    const id = await scene.inReview();
    await inTransaction((tx) =>
      setReadingRight(tx, {
        applicationId: id,
        userId: scene.coordinator.userId,
        kind: "barred",
        ground: "declared",
        by: null,
      }),
    );
    const { rows } = await listLacking(scene.coordinator, { most: 100 });
    expect(rows.map((row) => row.id)).not.toContain(id);
    expect(await makeProposal(scene.coordinator, [id])).toEqual([]);
  });
});

describe("an expert's own list", () => {
  it("has what is to answer, to score and done, and nothing of an application they are barred from", async () => {
    const expert = await scene.expert();
    const ids: string[] = [];
    for (let made = 0; made < 3; made += 1) {
      const applicationId = await scene.inReview();
      const result = await inviteExperts(scene.coordinator, applicationId, [expert.userId]);
      if (!result.ok) throw new Error(JSON.stringify(result));
      ids.push(result.value.ids[0] ?? "");
    }
    const [invited = "", accepted = "", recused = ""] = ids;
    await answerInvitation(expert, accepted, accepting);
    await answerInvitation(expert, recused, conflicted);
    const list = await listOwnAssignments(expert, null);
    expect(list.invited.map((row) => row.id)).toEqual([invited]);
    expect(list.accepted.map((row) => row.id)).toEqual([accepted]);
    expect(list.done).toEqual([]);
    await expect(getOwnAssignment(expert, recused)).rejects.toMatchObject({ status: 404 });
    const shown = await getOwnAssignment(expert, invited);
    expect(Object.keys(shown).sort()).toEqual(
      [
        "applicationId",
        "dueAt",
        "endReason",
        "fields",
        "id",
        "invitedAt",
        "late",
        "number",
        "organisation",
        "respondBy",
        "state",
        "title",
      ].sort(),
    );
    const other = await scene.expert();
    await expect(getOwnAssignment(other, invited)).rejects.toMatchObject({ status: 404 });
    await expect(listOwnAssignments(scene.coordinator, null)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("the page of an application's experts", () => {
  it("is the coordinator's to act on, the committee's to read, and nobody else's", async () => {
    const id = await scene.inReview();
    expect((await getReviewsPage(scene.coordinator, id)).candidates).not.toBeNull();
    const chair = await actorOf("chair@imc.example");
    expect((await getReviewsPage(chair, id)).candidates).toBeNull();
    for (const email of ["leasing@imc.example", "legal@imc.example", "admin@imc.example"]) {
      const actor = await actorOf(email);
      await expect(getReviewsPage(actor, id)).rejects.toMatchObject({ status: 404 });
    }
    const expert = await scene.expert();
    await expect(getReviewsPage(expert, id)).rejects.toMatchObject({ status: 404 });
  });
});
