import { beforeAll, describe, expect, it } from "vitest";
import { moscowDay, shiftDay } from "~/features/applications";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { done } from "../committee/sitting.testing";
import { type Approving, access, approving, funding } from "./approved.testing";
import { getConditionsWork, listConditions } from "./list-conditions.server";
import { remindOfConditions } from "./remind-of-conditions.server";

let s: Approving;

beforeAll(async () => {
  s = await approving();
}, 60_000);

const told = (applicationId: string, kind: string) =>
  prisma.notice.findMany({ where: { applicationId, kind }, orderBy: { createdAt: "asc" } });

/** Runs the job at several hours of every day between two days. */
async function runThrough(from: string, until: string): Promise<void> {
  for (let day = from; day <= until; day = shiftDay(day, 1)) {
    for (const hour of ["06:35", "14:35"]) {
      await atTime(new Date(`${day}T${hour}:00Z`), remindOfConditions);
    }
  }
}

describe("reminders of conditions", () => {
  it("go to whoever owes five, two and no working days before, once each, and late ones once to coordinators", async () => {
    const { id, company } = await s.approved([
      { ...funding, due: "2027-03-19" },
      { ...access, due: "2027-03-19" },
    ]);
    await runThrough("2027-03-08", "2027-03-25");
    const mine = (await told(id, "reminder_condition")).filter(
      (one) => one.userId === company.owner.userId,
    );
    expect(mine.map((one) => moscowDay(one.createdAt))).toEqual([
      "2027-03-12",
      "2027-03-17",
      "2027-03-19",
    ]);
    const owed = (await told(id, "reminder_owed")).filter(
      (one) => one.userId === s.coordinator.userId,
    );
    expect(owed).toHaveLength(3);
    const late = (await told(id, "overdue_condition")).filter(
      (one) => one.userId === s.coordinator.userId,
    );
    expect(late.map((one) => moscowDay(one.createdAt))).toEqual(["2027-03-20", "2027-03-20"]);
    const staff = (await told(id, "reminder_condition")).map((one) => one.userId);
    expect(staff).not.toContain(s.coordinator.userId);
  });

  it("say nothing to whoever has sent a proof, nor of what is settled", async () => {
    const { id, company, first, second } = await s.approved([
      { ...funding, due: "2027-03-19" },
      { ...access, due: "2027-03-19" },
    ]);
    await done(s.prove(company.owner, id, first));
    await done(s.judge(s.chair, id, second, "waive_condition"));
    await runThrough("2027-03-11", "2027-03-22");
    expect(await told(id, "reminder_condition")).toEqual([]);
    expect(await told(id, "reminder_owed")).toEqual([]);
    const late = await told(id, "overdue_condition");
    expect(new Set(late.map((one) => one.userId)).size).toBe(late.length);
    expect(late.length).toBeGreaterThan(0);
  });
});

describe("the list of conditions", () => {
  const all = async (list: "unsettled" | "overdue" | "sent") => {
    const found: string[] = [];
    let after = null;
    do {
      const page: Awaited<ReturnType<typeof listConditions>> = await listConditions(s.legal, {
        list,
        after,
      });
      found.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after);
    return found;
  };

  it("shows what is not settled, the first due first, page by page without a gap", async () => {
    const due = (days: number) => shiftDay(moscowDay(now()), days);
    const rows = Array.from({ length: 15 }, (_, index) => ({
      ...funding,
      due: due(1 + (index % 4)),
    }));
    const [one, two] = [await s.approved(rows), await s.approved(rows)];
    await done(s.prove(one.company.owner, one.id, one.first));
    await done(s.judge(s.chair, two.id, two.first, "waive_condition"));
    const listed = await all("unsettled");
    const stored = await prisma.decisionCondition.findMany({
      where: { inForceAt: { not: null }, state: { in: ["open", "proof_sent"] } },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    expect(listed).toEqual(stored.map((row) => row.id));
    expect(listed.length).toBeGreaterThan(25);
    expect(await all("sent")).toContain(one.first);
    expect(await all("overdue")).toEqual([]);
    await atTime(new Date(`${due(3)}T09:00:00Z`), async () => {
      const late = await all("overdue");
      expect(late.length).toBeGreaterThan(10);
      expect(listed.slice(0, late.length)).toEqual(late);
      const { rows: first } = await listConditions(s.legal, { list: "unsettled", after: null });
      expect(first[0]?.overdue).toBe(true);
      const work = await getConditionsWork(s.coordinator);
      expect(work).toMatchObject({ overdue: late.length, more: false });
      expect(work?.sent).toBeGreaterThan(0);
    });
    await s.bar(one.id, s.legal.userId);
    const rest = await all("unsettled");
    expect(rest).not.toContain(one.first);
    expect(rest).toContain(two.second);
  });

  it("is closed to those who read no conditions", async () => {
    const asked = listConditions(s.administrator, { list: "unsettled", after: null });
    await expect(asked).rejects.toMatchObject({ status: 403 });
    expect(await getConditionsWork(s.legal)).toBeNull();
  });
});
