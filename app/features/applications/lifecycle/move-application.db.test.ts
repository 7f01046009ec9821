import { beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "~/features/audit/index.server";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { consentsGiven } from "../../../../prisma/factories/applications";
import { submitApplication } from "../draft/submit-application.server";
import { moveApplication } from "./move-application.server";
import type { MoveInput } from "./move-input";
import { type Movers, movers, readApplication, readHistory } from "./moving.testing";
import { runClock } from "./run-clock.server";
import type { ApplicationStatus } from "./status";
import type { Transition } from "./transition";
import { askingStages, transitions } from "./transitions";

let cast: Movers;
const inStatus: Movers["inStatus"] = (...given) => cast.inStatus(...given);
const clear: Movers["clear"] = (...given) => cast.clear(...given);
const move: Movers["move"] = (...given) => cast.move(...given);

beforeAll(async () => {
  cast = await movers();
});

const stated = (row: Pick<Transition, "intent" | "outcome" | "stated">): MoveInput => ({
  intent: row.intent,
  outcome: row.outcome,
  ...(row.stated === "nothing" ? {} : { comment: "По итогам рассмотрения." }),
  ...(row.stated === "reason" ? { reasonCode: "FINANCE" } : {}),
});

/** The step as its row says, by the first of those who may take it. */
async function take(row: Transition, id: string) {
  const role = row.by[0] ?? "clock";
  if (role === "clock") {
    const { dueAt } = await readApplication(id);
    const after = new Date((dueAt ?? now()).getTime() + 1_000);
    return atTime(after, async () => ({ ok: (await runClock()) > 0 }));
  }
  if (row.intent === "submit") return submitApplication(cast.person(role), id, consentsGiven);
  return move(role, id, stated(row));
}

type Case = [
  name: string,
  row: Transition,
  from: ApplicationStatus,
  to: ApplicationStatus,
  small: boolean,
];

/** Every way through the table, those of the committee once for a small project and once for the board's. */
const cases = transitions.flatMap((row): Case[] =>
  row.from.flatMap((from): Case[] => {
    const name = [row.intent, row.outcome, "from", from].filter(Boolean).join(" ");
    if (row.to === "asking_stage") {
      return askingStages.map((stage) => [`${name} to ${stage}`, row, from, stage, false]);
    }
    if (!row.boardOverThreshold) return [[name, row, from, row.to, false]];
    return [
      [name, row, from, row.to, true],
      [`${name} of a participant`, row, from, "board_review", false],
    ];
  }),
);

describe("every step of the table", () => {
  it.each(cases)("%s", async (_name, row, from, to, small) => {
    const asks = row.to === "asking_stage";
    const { id } = await inStatus(asks ? to : from, small);
    if (asks) await move("coordinator", id, { intent: "request_clarification", comment: "Что?" });
    const before = await readApplication(id);
    expect(before.status).toBe(from);
    await clear(id, row);

    expect(await take(row, id)).toMatchObject({ ok: true });

    const after = await readApplication(id);
    expect(after).toMatchObject({ status: to, revision: before.revision + 1 });
    expect(after.askedFrom).toBe(to === "clarification_requested" ? from : null);
    const last = (await readHistory(id)).at(-1);
    expect(last).toMatchObject({
      seq: after.revision,
      intent: row.intent,
      outcome: row.outcome ?? null,
      fromStatus: from,
      toStatus: to,
      actorRole: row.by[0],
      reasonCode: row.stated === "reason" ? "FINANCE" : null,
      dueAt: after.dueAt,
    });
    const event = await prisma.auditEvent.findFirst({
      where: { subjectId: id, action: "application.moved" },
      orderBy: { seq: "desc" },
    });
    expect(event).toMatchObject({ fromState: from, toState: to, actorId: last?.actorId });
    const notices = await prisma.notice.findMany({
      where: {
        applicationId: id,
        createdAt: { gte: last?.at },
        userId: cast.company.viewer.userId,
      },
    });
    expect(notices).toHaveLength(1);
  });

  it("leaves an unbroken record", async () => {
    expect((await verifyAudit()).faults).toEqual([]);
  });
});

describe("two at once", () => {
  it("lets one of two chairs decide", async () => {
    const second = await makeAccount({ staffRoles: ["chair"] });
    for (let round = 0; round < 4; round++) {
      const { id } = await inStatus("committee_review", true);
      await clear(id, { intent: "decide", outcome: "approve" });
      const { revision } = await readApplication(id);
      const words = {
        intent: "decide",
        outcome: "approve",
        comment: "Да.",
      } as const;
      const results = await Promise.all([
        move("chair", id, { intent: "decide", outcome: "approve", revision }),
        moveApplication(second, id, { ...words, revision }),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: "stale" } });
      expect((await readHistory(id)).filter((step) => step.intent === "decide")).toHaveLength(1);
    }
  });

  it("takes one person's step once, however often it is posted", async () => {
    const { id } = await inStatus("intake_check");
    await clear(id, { intent: "admit" });
    const { revision } = await readApplication(id);
    const admit = () => move("coordinator", id, { intent: "admit", revision });
    const results = await Promise.all([admit(), admit(), admit()]);
    expect(results.map((result) => result.ok)).toEqual([true, true, true]);
    expect(await admit()).toMatchObject({ ok: true });
    expect((await readHistory(id)).filter((step) => step.intent === "admit")).toHaveLength(1);
    const notices = await prisma.notice.count({
      where: { applicationId: id, userId: cast.company.viewer.userId },
    });
    expect(notices).toBe((await readHistory(id)).length);
  });

  it("takes a second tab's other words for no repetition, or they would be lost", async () => {
    const { id } = await inStatus("clarification_requested");
    const { revision } = await readApplication(id);
    const answer = (comment: string) =>
      move("owner", id, { intent: "answer_clarification", comment, revision });
    expect(await answer("Письмо банка приложено.")).toMatchObject({ ok: true });
    expect(await answer(" Письмо банка приложено. ")).toMatchObject({ ok: true });
    expect(await answer("И ещё договор.")).toMatchObject({ refusal: { code: "stale" } });
    expect((await readHistory(id)).at(-1)?.comment).toBe("Письмо банка приложено.");
  });

  it("does not take somebody else's equal step for one's own", async () => {
    const { id } = await inStatus("intake_check");
    await clear(id, { intent: "admit" });
    const { revision } = await readApplication(id);
    const colleague = await makeAccount({ staffRoles: ["coordinator"] });
    expect(await move("coordinator", id, { intent: "admit", revision })).toMatchObject({
      ok: true,
    });
    expect(await moveApplication(colleague, id, { intent: "admit", revision })).toMatchObject({
      refusal: { code: "stale" },
    });
  });

  it("ends in one lawful history when the company withdraws meanwhile", async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await inStatus("intake_check");
      await clear(id, { intent: "admit" });
      const { revision } = await readApplication(id);
      const results = await Promise.all([
        move("coordinator", id, { intent: "admit", revision }),
        move("owner", id, { intent: "withdraw", revision }),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      const steps = await readHistory(id);
      expect(steps.map((step) => step.seq)).toEqual(steps.map((_, index) => index + 2));
      expect(steps.at(-1)?.toStatus).toBe((await readApplication(id)).status);
    }
  });

  it("closes a question once, though two clocks strike", async () => {
    const { id } = await inStatus("clarification_requested");
    const { dueAt } = await readApplication(id);
    const after = new Date((dueAt ?? now()).getTime() + 1);
    await atTime(after, () => Promise.all([runClock(), runClock()]));
    expect(
      (await readHistory(id)).filter((step) => step.intent === "close_no_answer"),
    ).toHaveLength(1);
  });
});
