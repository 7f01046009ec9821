import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { moveApplication, saveSection } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { seedStaff } from "../../../../prisma/seed/people";
import { getTechnicalSummary } from "../index.server";
import { acceptRest, checkSheet, figureField, type Sheet, type TypedSheet } from "./check-figures";
import { postSheet } from "./post-sheet.server";
import { figureFields } from "./read-sheet.server";
import { saveSheet } from "./save-sheet.server";
import { getSheetPage } from "./sheet-page.server";

let engineer: Actor;

beforeAll(async () => {
  await seedStaff();
  engineer = await makeAccount({ staffRoles: ["technical_reviewer"], fullName: "Илья Котов" });
}, 60_000);

const begun = () => makeApplication({ sample: "pharma", status: "technical_review" });

async function valuesOf(applicationId: string) {
  const { answers } = await prisma.submission.findFirstOrThrow({
    where: { applicationId },
    orderBy: { version: "desc" },
  });
  return answers as Parameters<typeof acceptRest>[2];
}

/** A sheet that accepts everything given save what is typed. */
async function sheetOf(id: string, typed: Partial<TypedSheet> = {}): Promise<Sheet> {
  const fields = figureFields("pharma");
  const values = await valuesOf(id);
  const whole = { figures: {}, conclusion: "fits", note: "", ...typed };
  const checked = checkSheet(acceptRest(whole, fields, values), fields, values);
  if (!checked.ok) throw new Error(JSON.stringify(checked));
  return checked.value;
}

const save = (id: string, version: number, sheet: Sheet, who = engineer, submission = 1) =>
  saveSheet(who, id, { ...sheet, version, submission });
const cleared = async (applicationId: string) =>
  (await prisma.stepClearance.count({ where: { applicationId, intent: "complete_technical" } })) ===
  1;
const corrected = {
  figures: { power_kw: { verdict: "corrected", corrected: "2 400", reason: "По схеме вводов" } },
};
const figureOf = async (id: string, code: string) =>
  (await getSheetPage(engineer, id, "ru")).groups
    .flatMap((group) => group.figures)
    .find((one) => one.code === code);

describe("saving the engineer's sheet", () => {
  it("lets the stage end only with a conclusion and a verdict on every given figure", async () => {
    const { id } = await begun();
    const whole = await sheetOf(id);
    expect(await save(id, 0, { ...whole, conclusion: null })).toMatchObject({ ok: true });
    expect(await cleared(id)).toBe(false);
    expect(await save(id, 1, whole)).toMatchObject({ ok: true });
    expect(await cleared(id)).toBe(true);
    expect(await save(id, 2, { ...whole, figures: whole.figures.slice(1) })).toMatchObject({
      ok: true,
    });
    expect(await cleared(id)).toBe(false);
    const audits = { subjectId: id, action: "technical_sheet.saved" };
    expect(await prisma.auditEvent.count({ where: audits })).toBe(3);
  });

  it("keeps a correction beside the applicant's value, never over it", async () => {
    const { id } = await begun();
    const before = await valuesOf(id);
    await save(id, 0, await sheetOf(id, corrected));
    expect(await valuesOf(id)).toEqual(before);
    expect(await figureOf(id, "power_kw")).toMatchObject({
      stated: { text: "2\u00a0600\u00a0кВт" },
      norm: { difference: "+47\u00a0%" },
      typed: { verdict: "corrected", corrected: "2400" },
      verdict: { corrected: "2\u00a0400\u00a0кВт", reason: "По схеме вводов", by: "Илья Котов" },
    });
    const summary = await getTechnicalSummary(id);
    expect(summary).toMatchObject({ conclusion: "fits", open: 0, savedBy: "Илья Котов" });
    expect(summary?.remarks).toMatchObject([
      { field: "power_kw", stated: { en: "2,600\u00a0kW" }, corrected: { en: "2,400\u00a0kW" } },
    ]);
    expect(summary?.demands.map((one) => one.competence)).toEqual(["fire_safety"]);
  });

  it("refuses what was made from a stale sheet, but not the same form posted twice", async () => {
    const { id } = await begun();
    const whole = await sheetOf(id);
    const other = await sheetOf(id, corrected);
    await save(id, 0, whole);
    expect(await save(id, 0, whole)).toMatchObject({ ok: true });
    expect(await save(id, 0, other)).toMatchObject({ refusal: { code: "stale" } });
    const both = await Promise.all([save(id, 1, other), save(id, 1, { ...whole, note: "Иначе" })]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
  });

  it("is the engineer's, during the technical stage alone, and of nothing unseen", async () => {
    const { id } = await begun();
    const whole = await sheetOf(id);
    const chair = await makeAccount({ staffRoles: ["chair"] });
    const expert = await makeAccount({ staffRoles: ["external_expert"] });
    expect(await save(id, 0, whole, chair)).toMatchObject({ refusal: { code: "forbidden" } });
    await expect(save(id, 0, whole, expert)).rejects.toMatchObject({ status: 404 });
    await save(id, 0, whole);
    await moveApplication(engineer, id, { intent: "complete_technical", comment: "Подходит" });
    expect(await save(id, 1, whole)).toMatchObject({ refusal: { code: "wrong_status" } });
    expect(await getSheetPage(chair, id, "en")).toMatchObject({ editable: false, complete: true });
  });

  it("opens again what a new version changes, and nothing else", async () => {
    const { id, owner } = await begun();
    await save(id, 0, await sheetOf(id, corrected));
    const question = { target: "field:power_kw", text: "Из чего запас?", due: "" };
    const asked = await moveApplication(engineer, id, {
      intent: "request_clarification",
      questions: [question],
    });
    expect(asked).toMatchObject({ ok: true });
    expect(await save(id, 1, await sheetOf(id))).toMatchObject({
      refusal: { code: "wrong_status" },
    });
    const key = { applicationId: id, section: "utilities" };
    const { version, answers } = await prisma.sectionDraft.findUniqueOrThrow({
      where: { applicationId_section: key },
    });
    const changed = { ...(answers as Record<string, string>), power_kw: "2500" };
    expect(await saveSection(owner, { ...key, answers: changed, version })).toMatchObject({
      ok: true,
    });
    await moveApplication(owner, id, { intent: "answer_clarification", comment: "Пересчитали" });
    expect(await cleared(id)).toBe(false);
    expect(await getSheetPage(engineer, id, "ru")).toMatchObject({
      submission: 2,
      outdated: 1,
      open: 1,
      complete: false,
    });
    expect(await figureOf(id, "power_kw")).toMatchObject({
      before: "2\u00a0600\u00a0кВт",
      typed: { verdict: "" },
      verdict: { corrected: "2\u00a0400\u00a0кВт", version: 1 },
    });
    const silent = await sheetOf(id);
    const kept = { ...silent, figures: silent.figures.filter((one) => one.field !== "power_kw") };
    expect(await save(id, 1, silent)).toMatchObject({ refusal: { code: "stale" } });
    expect(await save(id, 1, kept, engineer, 2)).toMatchObject({ ok: true });
    expect(await figureOf(id, "power_kw")).toMatchObject({ verdict: { version: 1 } });
    expect(await cleared(id)).toBe(false);
    expect(await save(id, 2, silent, engineer, 2)).toMatchObject({ ok: true });
    expect(await cleared(id)).toBe(true);
    expect(await figureOf(id, "power_kw")).toMatchObject({ before: null, verdict: { version: 2 } });
  });
});

describe("the form of the sheet", () => {
  it("gives everything back as typed, the rest accepted when that was asked for", async () => {
    const { id } = await begun();
    const form = new FormData();
    form.set("intent", "accept_rest");
    form.set("version", "0");
    form.set("submission", "1");
    form.set(figureField("power_kw", "verdict"), "corrected");
    form.set(figureField("power_kw", "corrected"), "2 МВт");
    const posted = await postSheet(engineer, id, form);
    expect(posted).toMatchObject({
      done: "saved",
      typed: {
        sheet: {
          figures: { power_kw: { corrected: "2 МВт" }, water_m3d: { verdict: "accepted" } },
        },
      },
      result: {
        fields: {
          [figureField("power_kw", "corrected")]: { code: "correction_faulty" },
          [figureField("power_kw", "reason")]: { code: "figure_reason_missing" },
        },
      },
    });
  });
});
