import { beforeAll, describe, expect, it } from "vitest";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import {
  answersOf,
  consentsGiven,
  makeApplication,
  makeDraft,
  type SampleCode,
} from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { seedStaff } from "../../../../prisma/seed/people";
import { change, readClarification } from "../clarifications/asking.testing";
import { postAnswers } from "../clarifications/post-answers.server";
import { attachFromLibrary } from "../documents/attach-document.server";
import { consentField, samples } from "../form";
import { moveApplication } from "../lifecycle/move-application.server";
import { runClock } from "../lifecycle/run-clock.server";
import { createApplication } from "./create-application.server";
import { postSection } from "./post-section.server";
import { submitApplication } from "./submit-application.server";
import { submitFromForm } from "./submit-from-form.server";

let company: Company;

beforeAll(async () => {
  await seedStaff();
  company = await makeCompany();
});

const query = { goTo: null, back: null, row: null };
const visitor = { locale: "ru", ip: "192.0.2.1", userAgent: "test" } as const;

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form;
}

const consenting = () => formOf({ [consentField("processing")]: "yes", intent: "submit" });
const submitted = async (applicationId: string) => {
  const last = { where: { applicationId }, orderBy: { version: "desc" } } as const;
  const { answers, documents } = await prisma.submission.findFirstOrThrow({
    ...last,
    include: { documents: { select: { slot: true } } },
  });
  return { answers: answers as object, slots: documents.map(({ slot }) => slot) };
};

describe("(peer failure 10: a hidden field or file is submitted all the same)", () => {
  it("an answer whose question was hidden since is kept for later and not submitted", async () => {
    const id = await makeDraft(company.owner);
    const hides = { mode_247: "no", night_traffic: "light" };
    expect(await change(company.owner, id, "people", hides)).toMatchObject({ ok: true });
    expect(await submitApplication(company.owner, id, consentsGiven)).toMatchObject({ ok: true });
    const { answers } = await submitted(id);
    expect(answers).toMatchObject({ mode_247: false });
    expect(answers).not.toHaveProperty("night_traffic");
    const draft = await prisma.sectionDraft.findUniqueOrThrow({
      where: { applicationId_section: { applicationId: id, section: "people" } },
    });
    expect(draft.answers).toMatchObject({ night_traffic: "light" });
  });

  it("a document that this kind of application is not asked for comes along by no way", async () => {
    const from = await makeDraft(company.owner, "investor");
    const { documentId } = await prisma.applicationDocument.findFirstOrThrow({
      where: { applicationId: from, slot: "charter" },
    });
    const attached = await attachFromLibrary(company.owner, from, "fund_rules", documentId);
    expect(attached).toMatchObject({ ok: true });
    await submitApplication(company.owner, from, consentsGiven);
    expect((await submitted(from)).slots).toContain("fund_rules");
    const id = await makeDraft(company.owner);
    expect(await attachFromLibrary(company.owner, id, "fund_rules", documentId)).toMatchObject({
      refusal: { code: "slot_closed" },
    });
    const copied = await createApplication(company.owner, {
      organisationId: company.id,
      applicantType: "startup",
      track: "tenant_resident",
      from,
    });
    if (!copied.ok) throw new Error("not copied");
    const slots = await prisma.applicationDocument.findMany({
      where: { applicationId: copied.value.id },
      select: { slot: true },
    });
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.map(({ slot }) => slot)).not.toContain("fund_rules");
    expect(await submitApplication(company.owner, id, consentsGiven)).toMatchObject({ ok: true });
    expect((await submitted(id)).slots).not.toContain("fund_rules");
  });
});

describe("(peer failure 11: a draft cannot be submitted on one of its ways)", () => {
  /** The ways on which a whole draft comes to its last button. */
  const ways: Record<string, (code: SampleCode) => Promise<string>> = {
    "saved by the owner": (code) => makeDraft(company.owner, code),
    "every section posted anew by a colleague, without scripts": async (code) => {
      const id = await makeDraft(company.owner, code);
      for (const [section, answers] of Object.entries(answersOf(code, company.owner))) {
        const form = formOf({ intent: "save", ...answers });
        const posted = await postSection(company.editor, id, section, form, query, "ru");
        expect(posted, section).toHaveProperty("to");
      }
      return id;
    },
    "begun from an earlier one": async (code) => {
      const { applicantType, track } = samples[code];
      const { id: from } = await makeApplication({ sample: code, company });
      const kind = { organisationId: company.id, applicantType, track };
      const begun = await createApplication(company.owner, { ...kind, from });
      if (!begun.ok) throw new Error("not begun");
      const { declarations = {} } = samples[code].sections;
      const form = formOf({ intent: "save", ...declarations });
      await postSection(company.owner, begun.value.id, "declarations", form, query, "ru");
      return begun.value.id;
    },
    "left in error, looked at, and put right": async (code) => {
      const id = await makeDraft(company.owner, code);
      await change(company.owner, id, "contacts", { contact_email: "" });
      const refused = await submitFromForm(company.owner, id, consenting(), visitor);
      expect(refused).toMatchObject({ ok: false });
      await change(company.owner, id, "contacts", { contact_email: company.owner.email });
      return id;
    },
  };

  for (const [way, make] of Object.entries(ways)) {
    it.each(Object.keys(samples) as SampleCode[])(`${way}: %s`, async (code) => {
      const id = await make(code);
      expect(await submitFromForm(company.owner, id, consenting(), visitor)).toMatchObject({
        ok: true,
      });
    });
  }
});

describe("(peer failure 12: the call closes while someone is typing)", () => {
  const later = (date: Date | null) => new Date((date ?? now()).getTime() + 3_600_000);

  it("a draft that expired meanwhile gives back every word that was typed, and is not submitted", async () => {
    const id = await makeDraft(company.owner);
    const { dueAt } = await prisma.application.findUniqueOrThrow({ where: { id } });
    const typed = { project_title: "Новое имя проекта", summary: "Набрано до самого срока." };
    await atTime(later(dueAt), async () => {
      expect(await runClock()).toBeGreaterThan(0);
      const form = formOf({ intent: "save", ...typed });
      const posted = await postSection(company.owner, id, "project", form, query, "ru");
      expect(posted).toMatchObject({
        status: 409,
        answer: { kind: "refused", code: "not_a_draft", typed },
      });
      expect(await submitFromForm(company.owner, id, consenting(), visitor)).toMatchObject({
        refusal: { code: "wrong_status" },
      });
    });
    expect(await prisma.submission.count({ where: { applicationId: id } })).toBe(0);
  });

  it("answers to questions whose term ended meanwhile are given back, before the clock comes and after", async () => {
    const { id } = await makeApplication({ company, status: "clarification_requested" });
    const { dueAt, id: clarification } = await readClarification(id);
    const words = "Письмо банка приложим завтра.";
    const form = () =>
      formOf({
        intent: "answer_clarification",
        clarification,
        "questions[0].answer": words,
        "questions[0].version": "0",
      });
    const back = { typed: { answers: [{ position: 0, text: words }] } };
    await atTime(later(dueAt), async () => {
      expect(await postAnswers(company.owner, id, form())).toMatchObject({
        ...back,
        refusal: { code: "too_late" },
      });
      await runClock();
      expect(await postAnswers(company.owner, id, form())).toMatchObject({
        ...back,
        saved: false,
      });
      const step = { intent: "answer_clarification", comment: words };
      expect(await moveApplication(company.owner, id, step)).toMatchObject({
        refusal: { code: "wrong_status" },
      });
    });
    const { status } = await prisma.application.findUniqueOrThrow({ where: { id } });
    expect(status).toBe("closed_no_answer");
  });
});
