import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { atTime, now } from "~/platform/clock.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication, makeDraft } from "../../../../prisma/factories/applications";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { actorOf } from "../../../../prisma/seed/people";
import { moveApplication } from "./move-application.server";
import type { MoveInput } from "./move-input";
import { type Movers, movers, readApplication, readHistory } from "./moving.testing";
import { runClock } from "./run-clock.server";

let cast: Movers;
const inStatus: Movers["inStatus"] = (...given) => cast.inStatus(...given);
const clear: Movers["clear"] = (...given) => cast.clear(...given);
const move: Movers["move"] = (...given) => cast.move(...given);

beforeAll(async () => {
  cast = await movers();
});

describe("the clock", () => {
  const at = (instant: string) => new Date(instant);

  it("stands still for the stage while the company answers", async () => {
    // Monday: five working days for intake end on the next Monday.
    const { id } = await makeApplication({
      company: cast.company,
      status: "submitted",
      from: at("2026-06-01T09:00:00Z"),
    });
    await atTime(at("2026-06-01T10:00:00Z"), () =>
      move("coordinator", id, { intent: "start_intake" }),
    );
    expect((await readApplication(id)).dueAt).toEqual(at("2026-06-08T20:59:59Z"));
    // Wednesday: three working days are left.
    await atTime(at("2026-06-03T10:00:00Z"), () =>
      move("coordinator", id, { intent: "request_clarification", comment: "Что?" }),
    );
    expect(await readApplication(id)).toMatchObject({
      askedFrom: "intake_check",
      pausedDaysLeft: 3,
      // Ten working days, 12 June being a holiday.
      dueAt: at("2026-06-18T20:59:59Z"),
    });
    await atTime(at("2026-06-15T10:00:00Z"), () =>
      move("owner", id, { intent: "answer_clarification", comment: "Вот." }),
    );
    expect(await readApplication(id)).toMatchObject({
      status: "intake_check",
      askedFrom: null,
      pausedDaysLeft: null,
      dueAt: at("2026-06-18T20:59:59Z"),
    });
  });

  it("does nothing a moment before a term ends, and closes the matter a moment after", async () => {
    const { id } = await inStatus("clarification_requested");
    const due = (await readApplication(id)).dueAt ?? now();
    await atTime(due, () => runClock());
    expect((await readApplication(id)).status).toBe("clarification_requested");
    const late = new Date(due.getTime() + 1_000);
    expect(
      await atTime(late, () =>
        move("owner", id, { intent: "answer_clarification", comment: "Вот." }),
      ),
    ).toMatchObject({ refusal: { code: "too_late" } });
    await atTime(late, () => runClock());
    expect((await readApplication(id)).status).toBe("closed_no_answer");
    expect((await readHistory(id)).at(-1)).toMatchObject({ actorId: null, actorRole: "clock" });
  });

  it("cannot be struck by a person", async () => {
    const { id } = await inStatus("clarification_requested");
    for (const role of ["coordinator", "owner"] as const) {
      expect(await move(role, id, { intent: "close_no_answer" })).toMatchObject({ ok: false });
    }
  });
});

describe("what is refused, and changes nothing", () => {
  async function refused(id: string, attempt: () => Promise<unknown>, answer: object) {
    const before = [await readApplication(id), await readHistory(id)];
    expect(await attempt()).toMatchObject(answer);
    expect([await readApplication(id), await readHistory(id)]).toEqual(before);
  }

  it("a third question of one stage, while another stage may still ask", async () => {
    const { id } = await inStatus("intake_check");
    const ask = () => move("coordinator", id, { intent: "request_clarification", comment: "Что?" });
    for (let round = 0; round < 2; round++) {
      expect(await ask()).toMatchObject({ ok: true });
      await move("owner", id, { intent: "answer_clarification", comment: "Вот." });
    }
    await refused(id, ask, { refusal: { code: "rounds_used_up" } });
    await clear(id, { intent: "admit" });
    await move("coordinator", id, { intent: "admit" });
    expect(await ask()).toMatchObject({ ok: true });
  });

  it("a decision by somebody who screened the application", async () => {
    const both = await makeAccount({ staffRoles: ["coordinator", "chair", "board"] });
    const { id } = await inStatus("submitted");
    await moveApplication(both, id, { intent: "start_intake" });
    await clear(id, { intent: "admit" });
    await moveApplication(both, id, { intent: "admit" });
    await clear(id, { intent: "complete_technical" });
    await move("technical_reviewer", id, { intent: "complete_technical", comment: "Годится." });
    await clear(id, { intent: "complete_expert" });
    await move("coordinator", id, { intent: "complete_expert" });
    const decide = (intent: string) => () =>
      moveApplication(both, id, { intent, outcome: "approve" });
    await clear(id, { intent: "decide", outcome: "approve" });
    await refused(id, decide("decide"), { refusal: { code: "four_eyes" } });
    await move("chair", id, { intent: "decide", outcome: "approve" });
    await refused(id, decide("board_decide"), { refusal: { code: "four_eyes" } });
  });

  it("a refusal without its reason or its words", async () => {
    const { id } = await inStatus("intake_check");
    const refuse = (more: Partial<MoveInput>) => () =>
      move("coordinator", id, { intent: "refuse_admission", ...more });
    const both = {
      comment: { code: "comment_required" },
      reason_code: { code: "reason_required" },
    };
    await refused(id, refuse({}), { fields: both });
    await refused(id, refuse({ comment: "   ", reasonCode: "DOCS" }), {
      fields: { comment: { code: "comment_required" } },
    });
    await refused(id, refuse({ comment: "Мало.", reasonCode: "WHIM" }), {
      fields: { reason_code: { code: "reason_required" } },
    });
  });

  it("steps of another stage, of nobody, and of other people", async () => {
    const { id } = await inStatus("technical_review");
    const tries: [Actor, string, string][] = [
      [cast.person("coordinator"), "admit", "wrong_status"],
      [cast.person("chair"), "decide", "wrong_status"],
      [cast.person("coordinator"), "conquer", "wrong_status"],
      [cast.person("coordinator"), "submit", "wrong_status"],
      [cast.person("coordinator"), "__proto__", "wrong_status"],
      [cast.person("coordinator"), "complete_technical", "not_your_role"],
      [cast.person("legal"), "request_clarification", "not_your_role"],
      [cast.company.editor, "withdraw", "not_your_role"],
      [cast.company.viewer, "withdraw", "not_your_role"],
      [await actorOf("admin@imc.example"), "complete_technical", "not_your_role"],
      [await actorOf("auditor@imc.example"), "request_clarification", "not_your_role"],
    ];
    for (const [actor, intent, code] of tries) {
      const attempt = () => moveApplication(actor, id, { intent, comment: "Пусть." });
      await refused(id, attempt, { refusal: { code } });
    }
  });

  it("anything by those for whom the application does not exist", async () => {
    const { id } = await inStatus("technical_review");
    const draft = await makeDraft(cast.company.owner);
    const stranger = (await makeCompany()).owner;
    const expert = await actorOf("expert1@imc.example");
    for (const [actor, target] of [
      [stranger, id],
      [expert, id],
      [cast.person("coordinator"), draft],
      [cast.person("owner"), "00000000-0000-7000-8000-000000000000"],
      [cast.person("owner"), "../../etc/passwd"],
    ] as const) {
      await expect(
        moveApplication(actor, target, { intent: "withdraw" }),
        `${actor.email} ${target}`,
      ).rejects.toMatchObject({ status: 404 });
    }
  });

  it("an offer and an appeal after their time", async () => {
    for (const [status, intent] of [
      ["offer_issued", "accept_offer"],
      ["rejected", "appeal"],
    ] as const) {
      const { id } = await inStatus(status);
      const late = new Date(((await readApplication(id)).dueAt ?? now()).getTime() + 1);
      const attempt = () => atTime(late, () => move("owner", id, { intent, comment: "Прошу." }));
      await refused(id, attempt, { refusal: { code: "too_late" } });
    }
  });
});
