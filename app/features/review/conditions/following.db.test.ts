import { beforeAll, describe, expect, it } from "vitest";
import { moveApplication } from "~/features/applications/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { releaseDecision } from "../committee/letters/release-decision.server";
import { codeOf, done, proposal } from "../committee/sitting.testing";
import { findConditionsSummary, getApplicantConditions } from "./applicant-conditions.server";
import { type Approving, access, approving, funding } from "./approved.testing";
import { getStaffConditions } from "./staff-conditions.server";

let s: Approving;

beforeAll(async () => {
  s = await approving();
});

const holds = (applicationId: string) =>
  prisma.stepHold.findMany({ where: { applicationId }, select: { intent: true, ground: true } });
const held = [{ intent: "start_agreement", ground: "conditions_open" }];
const missing = { status: 404 };

describe("the conditions of an approval", () => {
  it("bind once the decision is announced, and are seen by nobody of the company before", async () => {
    const { id, company, decision } = await s.decidedWith();
    expect((await getApplicantConditions(company.owner, id)).conditions).toEqual([]);
    expect(await findConditionsSummary(company.owner, id)).toBeNull();
    expect(await holds(id)).toEqual([]);
    const [before] = await s.conditionsOf(id);
    expect(codeOf(await s.prove(company.owner, id, before?.id ?? "").catch(() => missed))).toBe(
      "missing",
    );
    await done(releaseDecision(s.chair, decision.id));
    const page = await getApplicantConditions(company.owner, id);
    expect(page.conditions).toMatchObject([
      { text: funding.text, state: "open", due: funding.due },
    ]);
    expect(await findConditionsSummary(company.viewer, id)).toMatchObject({
      total: 1,
      settled: 0,
      next: funding.due,
    });
    expect(await holds(id)).toEqual(held);
  });

  it("proposed by the committee to the board bind nobody: those that the board decides do", async () => {
    const { id, decision } = await s.decidedWith([funding], false);
    await done(releaseDecision(s.chair, decision.id));
    expect(await prisma.application.findUnique({ where: { id } })).toMatchObject({
      status: "board_review",
    });
    expect(await holds(id)).toEqual([]);
    const typed = proposal("approve_with_conditions", { conditions: [access] });
    const board = await s.decided(id, typed, "board");
    await done(releaseDecision(s.board, board.id));
    expect(await holds(id)).toEqual(held);
    const { conditions } = await getStaffConditions(s.legal, id);
    expect(conditions.map((one) => one.text)).toEqual([access.text]);
  });

  it("hold the agreement back until each is met or waived", async () => {
    const { id, company, first, second } = await s.approved([funding, access]);
    await s.accepted(id, company.owner);
    expect(codeOf(await s.start(id))).toBe("held_conditions_open");
    await done(s.prove(company.owner, id, first));
    expect(codeOf(await s.start(id))).toBe("held_conditions_open");
    await done(s.judge(s.coordinator, id, first, "accept_proof"));
    expect(codeOf(await s.start(id))).toBe("held_conditions_open");
    await done(s.judge(s.chair, id, second, "waive_condition", { note: "Ввод перенесён." }));
    expect(await holds(id)).toEqual([]);
    expect(codeOf(await s.start(id))).toBe("ok");
  });

  it("lapse when the application ends: nothing can be sent or judged any more, all of it recorded", async () => {
    const { id, company, first } = await s.approved();
    await done(moveApplication(company.owner, id, { intent: "withdraw" }));
    expect(await s.read(first)).toMatchObject({ state: "lapsed" });
    expect(await holds(id)).toEqual([]);
    expect(codeOf(await s.prove(company.owner, id, first))).toBe("condition_lapsed");
    expect(codeOf(await s.judge(s.chair, id, first, "waive_condition"))).toBe("condition_lapsed");
    const page = await getApplicantConditions(company.owner, id);
    expect(page.conditions).toMatchObject([{ state: "lapsed", acts: [] }]);
    const lapsed = await prisma.auditEvent.findFirst({
      where: { action: "condition.lapsed", subjectId: id },
    });
    expect(lapsed).toMatchObject({ actorId: company.owner.userId, actorRole: "owner" });
  });

  it("exist only for their company and for staff who read them", async () => {
    const { id, first } = await s.approved();
    const other = await s.approved();
    await expect(getApplicantConditions(other.company.owner, id)).rejects.toMatchObject(missing);
    await expect(s.prove(other.company.owner, id, first)).rejects.toMatchObject(missing);
    await expect(s.prove(other.company.owner, other.id, first)).rejects.toMatchObject(missing);
    await expect(getStaffConditions(s.administrator, id)).rejects.toMatchObject(missing);
    await s.bar(id, s.coordinator.userId);
    await expect(getStaffConditions(s.coordinator, id)).rejects.toMatchObject(missing);
    await expect(s.judge(s.coordinator, id, first, "accept_proof")).rejects.toMatchObject(missing);
    expect((await getStaffConditions(s.legal, id)).conditions).toMatchObject([{ acts: [] }]);
    expect((await getStaffConditions(s.chair, id)).conditions).toMatchObject([
      { acts: ["waive_condition"] },
    ]);
  });
});

describe("PostgreSQL", () => {
  const refusing = (write: Parameters<typeof inTransaction>[0]) =>
    expect(inTransaction(write)).rejects.toThrow();

  it("keeps the terms of a condition, settled what is settled, and proofs for good", async () => {
    const { id, company, first, second } = await s.approved([funding, access]);
    await refusing((tx) =>
      tx.decisionCondition.update({ where: { id: first }, data: { text: "Легче" } }),
    );
    await refusing((tx) => tx.decisionCondition.delete({ where: { id: first } }));
    await done(s.prove(company.owner, id, first));
    const proof = await prisma.conditionProof.findFirstOrThrow({ where: { conditionId: first } });
    await refusing((tx) =>
      tx.conditionProof.update({ where: { id: proof.id }, data: { text: "Другое" } }),
    );
    await done(s.judge(s.coordinator, id, first, "accept_proof"));
    await refusing((tx) =>
      tx.decisionCondition.update({
        where: { id: first },
        data: { state: "open", settledAt: null },
      }),
    );
    for (const conditionId of [first, second]) {
      await refusing((tx) =>
        tx.conditionProof.create({
          data: { conditionId, text: "Ещё", sentAt: new Date(), sentById: company.owner.userId },
        }),
      );
    }
  });
});

const missed = { ok: false, refusal: { code: "missing" } } as const;
