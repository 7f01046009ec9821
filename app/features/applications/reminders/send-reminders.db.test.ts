import { beforeAll, describe, expect, it } from "vitest";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { makeDraft } from "../../../../prisma/factories/applications";
import { addCalendarDays } from "../calendar/working-days";
import { movers } from "../lifecycle/moving.testing";
import { sendReminders } from "./send-reminders.server";

let scene: Awaited<ReturnType<typeof movers>>;
beforeAll(async () => {
  scene = await movers();
});

const day = 86_400_000;
const told = async (applicationId: string, kinds: string[]) => {
  const where = { applicationId, kind: { in: kinds } };
  return prisma.notice.findMany({ where, orderBy: { createdAt: "asc" } });
};
const due = async (id: string) => {
  const { dueAt } = await prisma.application.findUniqueOrThrow({ where: { id } });
  if (!dueAt) throw new Error("no deadline");
  return dueAt;
};
/** Runs the job at several hours of every day between two moments. */
async function runThrough(from: Date, until: Date): Promise<void> {
  for (let at = from.getTime(); at <= until.getTime(); at += day / 2) {
    await atTime(new Date(at), sendReminders);
  }
}

describe("reminders", () => {
  it("tell a draft's members thirty, seven and one day before, once each, and no one else", async () => {
    const id = await makeDraft(scene.company.owner);
    const dueAt = await due(id);
    for (const days of [31, 30, 29, 8, 7, 6, 2, 1, 0]) {
      const at = new Date(dueAt.getTime() - days * day - 8 * 3_600_000);
      await atTime(at, sendReminders);
      await atTime(at, sendReminders);
    }
    const notices = await told(id, ["reminder_draft"]);
    const members = await prisma.member.findMany({ select: { userId: true } });
    const thrice = members.flatMap(({ userId }) => [userId, userId, userId]);
    expect(notices.map(({ userId }) => userId).sort()).toEqual(thrice.sort());
    expect(new Set(notices.map(({ mail }) => mail))).toEqual(new Set(["queued"]));
  });

  it("tell a draft's new term anew after it was worked on", async () => {
    const id = await makeDraft(scene.company.owner);
    const at = (dueAt: Date) => new Date(dueAt.getTime() - 7 * day - 8 * 3_600_000);
    await atTime(at(await due(id)), sendReminders);
    await prisma.application.update({
      where: { id },
      data: { dueAt: addCalendarDays(await due(id), 60) },
    });
    await atTime(at(await due(id)), sendReminders);
    const { userId } = scene.company.owner;
    const notices = await told(id, ["reminder_draft"]);
    expect(notices.filter((notice) => notice.userId === userId)).toHaveLength(2);
  });

  it("tell those in turn before a stage ends, and with the coordinators once after it", async () => {
    const { id } = await scene.inStatus("technical_review");
    const dueAt = await due(id);
    await runThrough(new Date(dueAt.getTime() - 8 * day), new Date(dueAt.getTime() + 5 * day));
    const engineer = scene.person("technical_reviewer").userId;
    const coordinator = scene.person("coordinator").userId;
    const before = await told(id, ["reminder_stage"]);
    expect(before.map(({ userId }) => userId)).toEqual([engineer, engineer]);
    const after = await told(id, ["overdue_stage"]);
    expect(after.map(({ userId }) => userId).sort()).toEqual([engineer, coordinator].sort());
  });

  it("say nothing of a state that is over", async () => {
    const { id } = await scene.inStatus("offer_issued");
    const dueAt = await due(id);
    const moved = await scene.move("owner", id, { intent: "accept_offer" });
    expect(moved.ok).toBe(true);
    await runThrough(new Date(dueAt.getTime() - 9 * day), new Date(dueAt.getTime() + day));
    expect(await told(id, ["reminder_offer"])).toEqual([]);
  });
});
