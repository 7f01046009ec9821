import { beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "~/features/audit/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { type Movers, movers, readApplication } from "../lifecycle/moving.testing";
import { runClock } from "../lifecycle/run-clock.server";
import { ask, asked, change, readClarification, write } from "./asking.testing";
import { listQuestionsDueOn } from "./due-questions.server";
import { extendClarification } from "./extend-clarification.server";

let cast: Movers;

beforeAll(async () => {
  cast = await movers();
});

const send = (id: string, comment?: string) =>
  cast.move("owner", id, { intent: "answer_clarification", comment });

describe("the end without an answer", () => {
  it("closes the questions with the application, by the clock or by the owner", async () => {
    const late = await asked(cast, ask("field:power_kw"));
    const { dueAt } = await readClarification(late);
    await atTime(new Date(dueAt.getTime() + 1_000), () => runClock());
    expect(await readApplication(late)).toMatchObject({ status: "closed_no_answer" });
    expect(await readClarification(late)).toMatchObject({ state: "closed", closedById: null });

    const gone = await asked(cast, ask("field:power_kw"));
    await cast.move("owner", gone, { intent: "withdraw" });
    expect(await readClarification(gone)).toMatchObject({
      state: "closed",
      closedById: cast.company.owner.userId,
      answerVersion: null,
    });
    expect(await change(cast.company.owner, gone, "utilities", { power_kw: "1" })).toMatchObject({
      refusal: { code: "not_a_draft" },
    });
  });

  it("comes later when the coordinator gives more time, once", async () => {
    const id = await asked(cast, ask("general"));
    const before = await readClarification(id);
    const coordinator = cast.person("coordinator");
    expect(await extendClarification(cast.person("technical_reviewer"), id)).toMatchObject({
      refusal: { code: "not_your_role" },
    });
    expect(await extendClarification(coordinator, id)).toMatchObject({ ok: true });
    const after = await readClarification(id);
    expect(after.dueAt.getTime()).toBeGreaterThan(before.dueAt.getTime() + 11 * 86_400_000);
    expect((await readApplication(id)).dueAt).toEqual(after.dueAt);
    expect(after.questions[0]?.dueOn.getTime()).toBeGreaterThan(
      before.questions[0]?.dueOn.getTime() ?? 0,
    );
    expect(await extendClarification(coordinator, id)).toMatchObject({
      refusal: { code: "already_extended" },
    });
    const audit = await prisma.auditEvent.findMany({
      where: { subjectId: id, action: "application.clarification_extended" },
    });
    expect(audit).toHaveLength(1);
    await expect(extendClarification(cast.company.owner, "nonsense")).rejects.toMatchObject({
      status: 404,
    });
    expect(await send(id, "Вот.")).toMatchObject({ ok: true });
    expect(await extendClarification(coordinator, id)).toMatchObject({
      refusal: { code: "clarification_ended" },
    });
  });

  it("is told of in time: what has words already is left out", async () => {
    const id = await asked(cast, ask("general", "Раз?"), ask("general", "Два?"));
    const { questions } = await readClarification(id);
    const day = questions[0]?.dueOn.toISOString().slice(0, 10) ?? "";
    const mine = async () =>
      (await listQuestionsDueOn([day])).filter((one) => one.applicationId === id);
    expect(await mine()).toMatchObject([{ questions: 2, dueOn: day }]);
    await write(cast.company.owner, id, 0, "Раз.");
    expect(await mine()).toMatchObject([{ questions: 1 }]);
    await write(cast.company.owner, id, 1, "Два.");
    expect(await mine()).toEqual([]);
    expect(await listQuestionsDueOn([])).toEqual([]);
  });

  it("leaves an unbroken record", async () => {
    expect((await verifyAudit()).faults).toEqual([]);
  });
});
