import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeAssignment } from "../../../../prisma/factories/reviews";
import { actorOf, openConfirmed } from "../../../../prisma/seed/people";
import { decideFinding } from "../conflicts/decide-finding.server";
import { answerInvitation, inviteExperts } from "../index.server";
import { accepting, assigning, assignmentsOf, noticesOf, rightOf } from "./assigning.testing";

let scene: Awaited<ReturnType<typeof assigning>>;
let colleague: Awaited<ReturnType<typeof actorOf>>;
beforeAll(async () => {
  scene = await assigning();
  // A second coordinator, who is told of what the first one decides.
  await openConfirmed({
    email: "coordinator2@imc.example",
    fullName: "Вторая Координаторка",
    passwordHash: "none",
    staffRoles: ["coordinator"],
  });
  colleague = await actorOf("coordinator2@imc.example");
});

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;

const findingOn = (applicationId: string, userId: string) =>
  prisma.conflictFinding.create({
    data: {
      applicationId,
      userId,
      kind: "employment",
      basis: "email_domain",
      detail: "company.example",
      foundAt: new Date(),
    },
  });

describe("a tie that is found to be a conflict", () => {
  it("ends the assignment, closes the content and asks for a replacement", async () => {
    const { applicationId, assignments } = await makeAssignment({ company: scene.company });
    const [assigned] = assignments;
    if (!assigned) throw new Error("nobody");
    const { userId } = assigned.expert;
    expect(await rightOf(applicationId, userId)).toMatchObject({ kind: "granted" });
    const { id } = await findingOn(applicationId, userId);
    const decision = { decision: "confirmed", reason: "Работает у заявителя" } as const;
    expect(codeOf(await decideFinding(scene.coordinator, id, decision))).toBe("ok");
    const row = await prisma.assignment.findUniqueOrThrow({ where: { id: assigned.id } });
    expect(row).toMatchObject({ state: "recused", endReason: decision.reason });
    expect(await rightOf(applicationId, userId)).toMatchObject({ kind: "barred" });
    const told = await noticesOf(applicationId, "assignment_barred");
    expect(told.map((one) => one.userId)).toEqual([colleague.userId]);
    const audited = { action: "assignment.recused", subjectId: applicationId };
    expect(await prisma.auditEvent.count({ where: audited })).toBe(1);
  });

  it("ends nothing where nothing was assigned", async () => {
    const applicationId = await scene.inReview();
    const expert = await scene.expert();
    const { id } = await findingOn(applicationId, expert.userId);
    const decision = { decision: "confirmed", reason: "Работает у заявителя" } as const;
    expect(codeOf(await decideFinding(scene.coordinator, id, decision))).toBe("ok");
    expect(await assignmentsOf(applicationId)).toEqual([]);
    expect(await noticesOf(applicationId, "assignment_barred")).toEqual([]);
  });
});

describe("a tie that the data shows", () => {
  it("is looked for when an expert is invited, and keeps the invitation back", async () => {
    const applicationId = await scene.inReview();
    const expert = await scene.expert();
    const { organisation } = await prisma.application.findUniqueOrThrow({
      where: { id: applicationId },
      include: { organisation: true },
    });
    await prisma.affiliation.create({
      data: {
        userId: expert.userId,
        kind: "employment",
        organisationName: organisation.name,
        inn: organisation.inn,
        addedAt: new Date(),
        addedById: expert.userId,
      },
    });
    const invited = await inviteExperts(scene.coordinator, applicationId, [expert.userId]);
    expect(codeOf(invited)).toBe("cannot_invite_finding_open");
    const found = await prisma.conflictFinding.findMany({ where: { userId: expert.userId } });
    expect(found.some((one) => one.state === "open")).toBe(true);
    for (const { id } of found) {
      const decision = { decision: "dismissed", reason: "Договор закончился давно" } as const;
      expect(codeOf(await decideFinding(scene.coordinator, id, decision))).toBe("ok");
    }
    const again = await inviteExperts(scene.coordinator, applicationId, [expert.userId]);
    expect(codeOf(again)).toBe("ok");
  });

  it("keeps an invited expert out until the coordinator has decided", async () => {
    const applicationId = await scene.inReview();
    const expert = await scene.expert();
    const invited = await inviteExperts(scene.coordinator, applicationId, [expert.userId]);
    if (!invited.ok) throw new Error(JSON.stringify(invited));
    const [assignmentId = ""] = invited.value.ids;
    const { id } = await findingOn(applicationId, expert.userId);
    expect(codeOf(await answerInvitation(expert, assignmentId, accepting))).toBe("tie_under_check");
    expect(await rightOf(applicationId, expert.userId)).toBeNull();
    const decision = { decision: "dismissed", reason: "Однофамилец, не родня" } as const;
    expect(codeOf(await decideFinding(scene.coordinator, id, decision))).toBe("ok");
    expect(codeOf(await answerInvitation(expert, assignmentId, accepting))).toBe("ok");
  });
});
