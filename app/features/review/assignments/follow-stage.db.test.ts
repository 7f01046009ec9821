import { beforeAll, describe, expect, it } from "vitest";
import { moscowDay, shiftDay } from "~/features/applications";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { moveAsIfReviewed } from "../../../../prisma/factories/clearances";
import { makeAssignment, makeExpert } from "../../../../prisma/factories/reviews";
import { inviteExperts } from "../index.server";
import { assigning, assignmentsOf, noticesOf, rightOf } from "./assigning.testing";
import { remindOfAssignments } from "./send-reminders.server";

let scene: Awaited<ReturnType<typeof assigning>>;
beforeAll(async () => {
  scene = await assigning();
});

const day = 86_400_000;
const noon = new Date(Date.UTC(2026, 8, 7, 9));
const later = (days: number) => new Date(noon.getTime() + days * day);

/** An application with two experts who accepted and one who has not answered, on a Monday in September. */
const assigned = () =>
  atTime(noon, async () => {
    const experts = [await makeExpert(), await makeExpert(), await makeExpert("external_expert")];
    const made = await makeAssignment({
      company: scene.company,
      experts,
      accepting: experts.slice(0, 2),
    });
    return { ...made, experts };
  });

/** Runs the job at several hours of each day. */
async function runThrough(from: number, until: number): Promise<void> {
  for (let at = from; at <= until; at += 0.5) await atTime(later(at), remindOfAssignments);
}

const move = (by: "owner" | "coordinator", id: string, intent: string, comment?: string) =>
  moveAsIfReviewed(by === "owner" ? scene.company.owner : scene.coordinator, id, {
    intent,
    comment,
  });

describe("an application that is withdrawn", () => {
  it("ends what is open, tells the experts once, and nothing goes out afterwards", async () => {
    const { applicationId, experts } = await assigned();
    await atTime(later(1), async () => {
      expect((await move("owner", applicationId, "withdraw")).ok).toBe(true);
    });
    const rows = await assignmentsOf(applicationId);
    expect(rows.map((row) => [row.state, row.endReason])).toEqual(
      rows.map(() => ["revoked", "withdrawn"]),
    );
    for (const { userId } of experts) expect(await rightOf(applicationId, userId)).toBeNull();
    const told = await noticesOf(applicationId, "assignment_withdrawn");
    expect(told.map((one) => one.userId).sort()).toEqual(experts.map((one) => one.userId).sort());
    const round = await prisma.reviewRound.findFirstOrThrow({ where: { applicationId } });
    expect(round.closedAt).not.toBeNull();
    await runThrough(1, 30);
    const kinds = [
      "reminder_invitation",
      "reminder_bulletin",
      "overdue_invitation",
      "overdue_bulletin",
    ];
    for (const kind of kinds) expect(await noticesOf(applicationId, kind)).toEqual([]);
    const unsent = await prisma.notice.findMany({
      where: { applicationId, kind: "assignment_invited", mail: { in: ["queued", "digest"] } },
    });
    expect(unsent).toEqual([]);
  });
});

describe("an application that goes on to the committee", () => {
  it("ends what is open and begins a new round when it comes back", async () => {
    const { applicationId } = await assigned();
    await atTime(later(1), async () => {
      expect((await move("coordinator", applicationId, "complete_expert")).ok).toBe(true);
    });
    const states = async () => (await assignmentsOf(applicationId)).map((row) => row.endReason);
    expect(await states()).toEqual(["stage_over", "stage_over", "stage_over"]);
    const chair = await prisma.user.findUniqueOrThrow({ where: { email: "chair@imc.example" } });
    const actor = { ...scene.coordinator, userId: chair.id, staffRoles: ["chair" as const] };
    const returned = await atTime(later(2), () =>
      moveAsIfReviewed(actor, applicationId, { intent: "return_to_experts", comment: "Ещё раз" }),
    );
    expect(returned.ok).toBe(true);
    const rounds = await prisma.reviewRound.findMany({
      where: { applicationId },
      orderBy: { number: "asc" },
    });
    expect(rounds.map((one) => [one.number, one.closedAt === null])).toEqual([
      [1, false],
      [2, true],
    ]);
    const again = await atTime(later(2), async () => {
      const expert = await makeExpert();
      return inviteExperts(scene.coordinator, applicationId, [expert.userId]);
    });
    expect(again.ok).toBe(true);
  });
});

describe("while the applicant answers questions", () => {
  it("the experts' days stand still, and nobody is reminded", async () => {
    const { applicationId } = await assigned();
    const before = await assignmentsOf(applicationId);
    await atTime(later(2), async () => {
      const asked = await move("coordinator", applicationId, "request_clarification", "Уточните");
      expect(asked).toMatchObject({ ok: true });
    });
    await runThrough(2.5, 9);
    for (const kind of ["reminder_bulletin", "overdue_invitation"]) {
      expect(await noticesOf(applicationId, kind)).toEqual([]);
    }
    await atTime(later(9), async () => {
      const sent = await move("owner", applicationId, "answer_clarification", "Письмо приложено");
      expect(sent).toMatchObject({ ok: true });
    });
    const after = await assignmentsOf(applicationId);
    // Asked and answered on a Wednesday, a week apart.
    expect(after.map((row) => moscowDay(row.dueAt))).toEqual(
      before.map((row) => shiftDay(moscowDay(row.dueAt), 7)),
    );
    expect(after.every((row) => row.endedAt === null)).toBe(true);
  });
});

describe("reminders of assignments", () => {
  it("tell an expert at each mark once and the coordinator once when it is late", async () => {
    const { applicationId, experts } = await assigned();
    await runThrough(0, 20);
    const [first, second, silent] = experts.map((one) => one.userId);
    const told = async (kind: string) =>
      (await noticesOf(applicationId, kind)).map((one) => one.userId);
    expect((await told("reminder_invitation")).sort()).toEqual([silent, silent]);
    expect((await told("reminder_bulletin")).sort()).toEqual(
      [first, first, first, second, second, second].sort(),
    );
    const coordinator = scene.coordinator.userId;
    expect(await told("overdue_invitation")).toEqual([coordinator]);
    expect(await told("overdue_bulletin")).toEqual([coordinator, coordinator]);
  });
});
