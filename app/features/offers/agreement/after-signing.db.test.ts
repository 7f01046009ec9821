import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { moscowDay } from "~/features/applications";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { type Agreeing, agreeing, codeOf, done, formOf, pdf } from "./agreeing.testing";
import { getApplicantAgreement } from "./applicant-agreement.server";
import { listAgreements } from "./lists/list-agreements.server";
import { postStaffAgreement } from "./post-agreement.server";
import { exportRegister, listRegister } from "./register/list-register.server";
import { remindOfTasks } from "./tasks/remind-of-tasks.server";

let s: Agreeing;
let made: Awaited<ReturnType<Agreeing["started"]>>;

beforeAll(async () => {
  s = await agreeing();
}, 60_000);

beforeEach(async () => {
  made = await s.started({ track: "project_participant" });
  await s.whole(made.id, made.company.owner);
}, 60_000);

const tasksOf = (applicationId: string) =>
  prisma.agreementTask.findMany({
    where: { agreement: { applicationId } },
    orderBy: { code: "asc" },
  });

describe("the signing", () => {
  it("contracts the space, gives out the tasks with their days, and is recorded once of two at once", async () => {
    const { id } = made;
    const both = await Promise.all([
      s.move(s.legal, id, "sign_agreement"),
      s.move(s.legal2, id, "sign_agreement"),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["ok", "wrong_status"]);
    const allocations = await prisma.allocation.findMany({ where: { applicationId: id } });
    expect(allocations.map(({ state }) => state)).toEqual(["contracted"]);
    const tasks = await tasksOf(id);
    expect(tasks.map(({ code }) => code)).toEqual([
      ...["handover", "lease_registration", "register_entry", "state_notice"],
    ]);
    const due = tasks.find(({ code }) => code === "register_entry")?.dueOn ?? new Date(0);
    expect(due.getTime()).toBeGreaterThan(now().getTime());
    const audit = await prisma.auditEvent.findFirst({
      where: { subjectId: id, action: "allocation.contracted" },
    });
    expect(audit).toMatchObject({ actorRole: "legal" });
  });

  it("is refused while the premises of the terms are kept by nobody", async () => {
    const { id } = made;
    await prisma.allocation.updateMany({
      where: { applicationId: id },
      data: { state: "ended", endedAt: now(), endReason: "test" },
    });
    expect(codeOf(await s.move(s.legal, id, "sign_agreement"))).toBe("space_not_reserved");
    expect(await tasksOf(id)).toEqual([]);
  });
});

describe("after the signing", () => {
  beforeEach(async () => {
    await done(s.move(s.legal, made.id, "sign_agreement"));
  });

  const complete = async (actor = s.legal, note = "Письмо № 17 от 01.12.") => {
    const task = (await tasksOf(made.id)).find(({ code }) => code === "state_notice");
    const fields = { intent: "complete_task", task: "state_notice", note };
    const version = String(task?.doneAt ? 1 : task?.version);
    const posted = await postStaffAgreement(actor, made.id, formOf({ ...fields, version }));
    return posted.result;
  };

  it("a task is reported by whose it is, with words, once", async () => {
    expect(codeOf(await complete(s.leasing))).toBe("forbidden");
    expect(await complete(s.legal, " ")).toMatchObject({
      fields: { note: { code: "note_or_file" } },
    });
    const twice = await Promise.all([complete(), complete()]);
    expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
    expect(codeOf(await complete(s.legal2))).toBe("task_done");
    const { rows } = await listAgreements(s.auditor, { list: "tasks", after: null });
    const own = rows.filter((row) => row.application.id === made.id);
    expect(own.map(({ task }) => task)).not.toContain("state_notice");
  });

  it("tasks are reminded of before their day and once when they are late, until they are done", async () => {
    const told = (kind: string) =>
      prisma.notice.count({
        where: { applicationId: made.id, kind, userId: s.legal.userId },
      });
    const { dueOn } = (await tasksOf(made.id)).find(({ code }) => code === "state_notice") ?? {};
    const due = dueOn?.getTime() ?? 0;
    await atTime(new Date(due + 9 * 3_600_000), remindOfTasks);
    const reminded = await told("reminder_agreement_task");
    expect(reminded).toBeGreaterThan(0);
    await atTime(new Date(due + 10 * 3_600_000), remindOfTasks);
    expect(await told("reminder_agreement_task")).toBe(reminded);
    await done(complete());
    const before = await told("overdue_agreement_task");
    await atTime(new Date(due + 3 * 86_400_000), remindOfTasks);
    await atTime(new Date(due + 4 * 86_400_000), remindOfTasks);
    // The entry of the register alone is late by then.
    expect(before).toBe(1);
    expect(await told("overdue_agreement_task")).toBe(1);
  });

  it("the entry of the register has a number of its own and a participant's ten years", async () => {
    const { id, company } = made;
    const other = await s.started();
    await s.whole(other.id, other.company.owner);
    await done(s.move(s.legal, other.id, "sign_agreement"));
    await Promise.all([
      done(s.move(s.legal, id, "register_participant")),
      done(s.move(s.legal2, other.id, "register_participant")),
    ]);
    const { rows } = await listRegister(s.legal, { search: "", after: null });
    const entry = rows.find((row) => row.applicationId === id);
    const tenant = rows.find((row) => row.applicationId === other.id);
    expect(entry?.number).toMatch(/^Р-\d{4}-\d{4}$/);
    expect(entry?.number).not.toBe(tenant?.number);
    expect(Number(entry?.untilOn?.slice(0, 4))).toBeGreaterThanOrEqual(
      Number(moscowDay(now()).slice(0, 4)) + 9,
    );
    expect(tenant?.untilOn).toBeNull();
    expect(entry?.contact).toBeNull();
    await prisma.consentRecord.create({
      data: {
        ...{ userId: company.owner.userId, applicationId: id, purpose: "publication" },
        ...{
          action: "given",
          textVersion: "1",
          textSha256: "0".repeat(64),
          locale: "ru",
          at: now(),
        },
      },
    });
    const found = await exportRegister(s.auditor, entry?.inn ?? "");
    expect(found).toMatchObject([{ contact: `${company.owner.fullName}, ${company.owner.email}` }]);
    expect(await exportRegister(s.auditor, "100%_")).toEqual([]);
    await expect(listRegister(s.administrator, { search: "", after: null })).rejects.toMatchObject({
      status: 403,
    });
  });

  it("moving in waits for the act, which the leasing manager records once", async () => {
    const { id, company } = made;
    const act = (number: string, day: string) =>
      postStaffAgreement(
        s.leasing,
        id,
        formOf({ intent: "record_handover", number, signed_on: day }, { files: pdf("Act") }),
      ).then((posted) => posted.result);
    const today = moscowDay(now());
    expect(codeOf(await act("1", today))).not.toBe("ok");
    await done(s.move(s.legal, id, "register_participant"));
    expect(codeOf(await s.move(s.leasing, id, "move_in"))).toBe("uncleared_move_in");
    expect(await act("", "2999-01-01")).toMatchObject({
      fields: { number: { code: "number_required" }, signed_on: { code: "day_ahead" } },
    });
    const twice = await Promise.all([act("А-1", today), act("А-1", today)]);
    expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
    await done(s.move(s.leasing, id, "move_in"));
    const { agreement } = await getApplicantAgreement(company.viewer, id);
    expect(agreement?.act).toMatchObject({ number: "А-1", by: "" });
    const open = (await tasksOf(id)).filter(({ doneAt }) => doneAt === null);
    expect(open.map(({ code }) => code)).toEqual(["lease_registration", "state_notice"]);
  });
});

describe("a withdrawal", () => {
  it("ends the agreement, and nothing more is done about it", async () => {
    const { id, company } = made;
    await done(s.move(company.owner, id, "withdraw"));
    expect((await s.agreementOf(id)).endedAt).not.toBeNull();
    expect(codeOf(await s.add(s.legal, id, "annex_space"))).toBe("not_negotiated");
  });
});
