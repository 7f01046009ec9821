import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { moveApplication } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication, makeDraft } from "../../../../prisma/factories/applications";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { seedStaff } from "../../../../prisma/seed/people";
import { getScreeningSummary } from "../index.server";
import { firstGates } from "../rules/gates";
import { currentRules } from "../rules/rules.server";
import { type AnsweredGate, gateField } from "./check-gates";
import { postScreening } from "./post-screening.server";
import { saveScreening } from "./save-screening.server";
import { getScreeningPage } from "./screening-page.server";

let coordinator: Actor;

beforeAll(async () => {
  await seedStaff();
  coordinator = await makeAccount({ staffRoles: ["coordinator"], fullName: "Анна Ильина" });
}, 60_000);

const begun = async () => (await makeApplication({ status: "intake_check" })).id;
const all = (change: Partial<AnsweredGate> = {}): AnsweredGate[] =>
  firstGates.map(({ code }) => ({ gate: code, answer: "yes", note: "", evidence: "", ...change }));
const withNo = (gate: string) =>
  all().map((one) =>
    one.gate === gate ? { ...one, answer: "no" as const, note: "Нет устава" } : one,
  );
const save = (id: string, version: number, answers: readonly AnsweredGate[], who = coordinator) =>
  saveScreening(who, id, { version, answers });
const cleared = async (applicationId: string) =>
  (await prisma.stepClearance.count({ where: { applicationId, intent: "admit" } })) === 1;
const audited = (subjectId: string) =>
  prisma.auditEvent.count({ where: { subjectId, action: "screening.saved" } });

describe("saving the completeness check", () => {
  it("clears admission only while every gate is answered and none is no", async () => {
    const id = await begun();
    expect(await save(id, 0, all().slice(1))).toMatchObject({ ok: true });
    expect(await cleared(id)).toBe(false);
    expect(await save(id, 1, all())).toMatchObject({ ok: true });
    expect(await cleared(id)).toBe(true);
    expect(await save(id, 2, withNo("documents"))).toMatchObject({ ok: true });
    expect(await cleared(id)).toBe(false);
    expect(await audited(id)).toBe(3);
    expect(await prisma.screening.findUnique({ where: { applicationId: id } })).toMatchObject({
      version: 3,
      gatesVersion: 1,
    });
  });

  it("keeps who answered a gate until somebody answers it otherwise", async () => {
    const id = await begun();
    const second = await makeAccount({ staffRoles: ["coordinator"] });
    await save(id, 0, all());
    await save(id, 1, withNo("authority"), second);
    const answers = await prisma.screeningAnswer.findMany({ where: { applicationId: id } });
    const by = new Map(answers.map((one) => [one.gate, one.answeredById]));
    expect(by.get("authority")).toBe(second.userId);
    expect(by.get("documents")).toBe(coordinator.userId);
  });

  it("refuses what was made from a stale version, but not the same form posted twice", async () => {
    const id = await begun();
    await save(id, 0, all());
    expect(await save(id, 0, all())).toMatchObject({ ok: true });
    expect(await save(id, 0, withNo("documents"))).toMatchObject({ refusal: { code: "stale" } });
    expect(await audited(id)).toBe(1);
    const both = await Promise.all([
      save(id, 1, withNo("documents")),
      save(id, 1, withNo("authority")),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
  });

  it("is the coordinator's, during the check alone, and of nothing unseen", async () => {
    const id = await begun();
    const chair = await makeAccount({ staffRoles: ["chair"] });
    const expert = await makeAccount({ staffRoles: ["expert"] });
    expect(await save(id, 0, all(), chair)).toMatchObject({ refusal: { code: "forbidden" } });
    await expect(save(id, 0, all(), expert)).rejects.toMatchObject({ status: 404 });
    const draft = await makeDraft((await makeCompany()).owner);
    await expect(save(draft, 0, all())).rejects.toMatchObject({ status: 404 });
    const { id: submitted } = await makeApplication();
    expect(await save(submitted, 0, all())).toMatchObject({ refusal: { code: "wrong_status" } });
    await save(id, 0, all());
    await moveApplication(coordinator, id, { intent: "admit" });
    expect(await save(id, 1, withNo("documents"))).toMatchObject({
      refusal: { code: "wrong_status" },
    });
    expect(await getScreeningPage(chair, id, "ru")).toMatchObject({ editable: false, version: 1 });
  });

  it("takes as evidence what is of this application and nothing else", async () => {
    const id = await begun();
    const other = await begun();
    const fileOf = async (applicationId: string) =>
      (await getScreeningPage(coordinator, applicationId, "ru")).evidence[0]?.options[0]?.value ??
      "";
    const good = await fileOf(id);
    expect(await save(id, 0, all({ evidence: `${good} стр. 3` }))).toMatchObject({ ok: true });
    for (const evidence of [
      await fileOf(other),
      "section:nothing",
      "application:00000000-0000-7000-8000-000000000000",
    ]) {
      const refused = await save(id, 1, [{ gate: "documents", answer: "yes", note: "", evidence }]);
      expect(refused).toMatchObject({
        fields: { [gateField("documents", "evidence")]: { code: "evidence_unknown" } },
      });
    }
    const page = await getScreeningPage(coordinator, id, "ru");
    expect(page.gates[0]?.stored).toMatchObject({
      words: "стр. 3",
      by: "Анна Ильина",
      evidence: { href: `/admin/applications/${id}/files/${good.slice(5)}` },
    });
  });
});

describe("the gates", () => {
  it("are those in force when the check began, whatever is changed later", async () => {
    const id = await begun();
    const late = await begun();
    await prisma.$transaction((tx) => currentRules(tx, "gates"));
    const [first, ...rest] = firstGates;
    const renamed = [{ ...first, code: "renamed_gate" }, ...rest];
    await prisma.reviewRule.create({
      data: { kind: "gates", version: 2, body: renamed, note: "Новая редакция", madeAt: now() },
    });
    await save(id, 0, all());
    expect(await cleared(id)).toBe(true);
    const codes = async (one: string) =>
      (await getScreeningPage(coordinator, one, "ru")).gates[0]?.code;
    expect(await codes(id)).toBe(first?.code);
    expect(await codes(late)).toBe(first?.code);
    const { id: fresh } = await makeApplication({ status: "submitted" });
    await moveApplication(coordinator, fresh, { intent: "start_intake" });
    expect(await codes(fresh)).toBe("renamed_gate");
  });
});

describe("the form of the check", () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  it("gives everything back as typed when it is refused", async () => {
    const id = await begun();
    const posted = await postScreening(
      coordinator,
      id,
      form({
        intent: "save_screening",
        version: "0",
        [gateField("documents", "answer")]: "no",
        [gateField("documents", "evidence_text")]: "Опись",
      }),
    );
    expect(posted).toMatchObject({
      done: "saved",
      typed: { gates: { documents: { answer: "no", evidence_text: "Опись" } } },
      result: { fields: { [gateField("documents", "note")]: { code: "gate_note_missing" } } },
    });
  });

  it("leads with a no to a refusal that names gate and reason", async () => {
    const id = await begun();
    await save(id, 0, withNo("documents"));
    const { refusal, state } = await getScreeningPage(coordinator, id, "ru");
    expect(state).toBe("failed");
    expect(refusal).toEqual({
      reason_code: "DOCS",
      comment:
        "Не выполнено условие допуска «Обязательные документы на месте и действительны»: Нет устава",
    });
    const posted = await postScreening(
      coordinator,
      id,
      form({ intent: "refuse_admission", ...refusal }),
    );
    expect(posted).toMatchObject({ done: "moved", result: { ok: true } });
    const summary = await getScreeningSummary(id);
    expect(summary).toMatchObject({ gatesVersion: 1, state: "failed", savedBy: "Анна Ильина" });
    expect(summary?.gates.find((gate) => gate.code === "documents")).toMatchObject({
      answer: "no",
      note: "Нет устава",
    });
  });
});
