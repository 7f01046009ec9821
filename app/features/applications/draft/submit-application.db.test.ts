import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { verifyAudit } from "~/features/audit/index.server";
import { prisma } from "~/platform/db.server";
import { consentsGiven, makeDraft } from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { seedStaff } from "../../../../prisma/seed/people";
import { consentHash } from "../consents/record-consents.server";
import { findConsent } from "../form";
import { contentHash } from "./content-hash.server";
import { saveSection } from "./save-section.server";
import { expectUntouched, traces } from "./submission-traces.testing";
import { submitApplication } from "./submit-application.server";

let company: Company;
let owner: Actor;

beforeAll(async () => {
  await seedStaff();
  company = await makeCompany();
  owner = company.owner;
});

const submit = (id: string, by: Actor = owner, more = {}) =>
  submitApplication(by, id, { ...consentsGiven, ...more });

describe("a submission", () => {
  it("freezes the answers, gives a number and tells those concerned, all at once", async () => {
    const id = await makeDraft(owner);
    const given = { consents: ["processing", "news"], locale: "en" };
    const result = await submit(id, owner, given);
    expect(result).toMatchObject({
      ok: true,
      value: { number: expect.stringMatching(/^ММК-\d{4}-\d{4}$/) },
    });

    const left = await traces(id);
    expect(left.application).toMatchObject({ status: "submitted", revision: 2 });
    expect(Number(left.application.totalArea)).toBe(1_200);
    expect(Number(left.application.capexMrub)).toBe(560);
    expect(left.application.title).toBe("Лаборатория и участок CAR-T и МСК-препаратов");
    expect(left.application.dueAt).not.toBeNull();
    expect(left.changes).toMatchObject([
      { seq: 2, intent: "submit", fromStatus: "draft", toStatus: "submitted", actorRole: "owner" },
    ]);
    expect(left.audit).toMatchObject([{ actorId: owner.userId, toState: "submitted" }]);
    expect(left.search).toBe(1);
    const told = left.notices.map((notice) => notice.userId);
    const coordinator = await prisma.user.findUniqueOrThrow({
      where: { email: "coordinator@imc.example" },
    });
    for (const { userId } of [owner, company.editor, company.viewer])
      expect(told).toContain(userId);
    expect(told).toContain(coordinator.id);
    expect(new Set(told).size).toBe(told.length);
    expect((await verifyAudit()).faults).toEqual([]);
  });

  it("logs each consent given, with the text that was shown, and none that was not", async () => {
    const id = await makeDraft(owner);
    await submit(id, owner, { consents: ["processing", "publication", "forged"], locale: "en" });
    const { consents } = await traces(id);
    expect(consents.map((one) => one.purpose).sort()).toEqual(["processing", "publication"]);
    for (const record of consents) {
      const consent = findConsent(record.purpose);
      expect(record).toMatchObject({
        userId: owner.userId,
        action: "given",
        locale: "en",
        textVersion: consent?.version,
        ip: consentsGiven.ip,
      });
      const shown = { title: consent?.title.en ?? "", body: consent?.body.en ?? "" };
      expect(record.textSha256).toBe(consentHash(shown));
    }
  });

  it("keeps checked values whose hash anybody can compute again", async () => {
    const id = await makeDraft(owner);
    await submit(id);
    const [submission] = (await traces(id)).submissions;
    expect(submission?.version).toBe(1);
    const answers = submission?.answers as Record<string, unknown>;
    expect(answers.power_kw).toBe("340");
    expect(answers.height_m).toBe("3.6");
    expect(answers.inn).toBe(
      (await prisma.organisation.findUniqueOrThrow({ where: { id: company.id } })).inn,
    );
    expect(contentHash(answers)).toBe(submission?.contentHash);
    expect(contentHash({ ...answers, power_kw: "341" })).not.toBe(submission?.contentHash);
  });

  it("closes the draft: no later save reaches what was submitted", async () => {
    const id = await makeDraft(owner);
    await submit(id);
    const before = await traces(id);
    const save = {
      applicationId: id,
      section: "finance",
      answers: { capex_mrub: "1" },
      version: 1,
    };
    expect(await saveSection(owner, save)).toMatchObject({ refusal: { code: "not_a_draft" } });
    expect((await traces(id)).submissions).toEqual(before.submissions);
  });

  it("holds what was saved before it and nothing after, when both come at once", async () => {
    for (let round = 0; round < 6; round++) {
      const id = await makeDraft(owner);
      const key = { applicationId_section: { applicationId: id, section: "people" } };
      const { answers, version } = await prisma.sectionDraft.findUniqueOrThrow({ where: key });
      const changed = { ...(answers as Record<string, string>), staff_admin: "7" };
      const save = { applicationId: id, section: "people", answers: changed, version };
      const [submitted, saved] = await Promise.all([submit(id), saveSection(owner, save)]);
      expect(submitted.ok).toBe(true);
      const submission = await prisma.submission.findFirstOrThrow({ where: { applicationId: id } });
      const frozen = (submission.answers as { staff_admin: string }).staff_admin;
      expect(frozen).toBe(saved.ok ? "7" : "6");
      const stored = await prisma.sectionDraft.findUniqueOrThrow({ where: key });
      expect((stored.answers as { staff_admin: string }).staff_admin).toBe(frozen);
    }
  });
});

describe("submitting twice", () => {
  it("is one submission, however often the button is pressed at once", async () => {
    const id = await makeDraft(owner);
    const results = await Promise.all(Array.from({ length: 6 }, () => submit(id)));
    const numbers = results.map((result) =>
      result.ok ? result.value.number : result.refusal.code,
    );
    expect(new Set(numbers).size).toBe(1);
    const left = await traces(id);
    expect(
      [left.submissions, left.changes, left.consents, left.audit].map((rows) => rows.length),
    ).toEqual([1, 1, 1, 1]);
    const members = left.notices.filter((notice) => notice.kind === "application_submitted");
    expect(members).toHaveLength(3);
  });

  it("gives the first number again later, from whatever tab", async () => {
    const id = await makeDraft(owner);
    const first = await submit(id);
    expect(await submit(id, owner, { consents: [] })).toEqual(first);
    expect(await submit(id, owner, { consents: ["processing", "news"] })).toEqual(first);
    expect((await traces(id)).consents).toHaveLength(1);
  });
});

describe("what may not be submitted", () => {
  it("is a draft with gaps: it says how many, and writes nothing", async () => {
    const id = await makeDraft(owner);
    const key = { applicationId: id, section: "finance" };
    const { version } = await prisma.sectionDraft.findUniqueOrThrow({
      where: { applicationId_section: key },
    });
    await saveSection(owner, { ...key, answers: { fin_own: "95" }, version });
    const result = await submit(id);
    expect(result).toMatchObject({ ok: false, refusal: { code: "not_ready" } });
    expect(result.ok ? 0 : result.refusal.params?.count).toBeGreaterThan(3);
    await expectUntouched(id);
  });

  it("is a project with pathogens of group I", async () => {
    const id = await makeDraft(owner);
    const key = { applicationId: id, section: "safety" };
    const { answers, version } = await prisma.sectionDraft.findUniqueOrThrow({
      where: { applicationId_section: key },
    });
    const dangerous = { ...(answers as Record<string, string>), pathogen_group: ["i"] };
    await saveSection(owner, { ...key, answers: dangerous, version });
    expect(await submit(id)).toMatchObject({ refusal: { code: "not_ready" } });
    await expectUntouched(id);
  });

  it("is a draft without the consent to process", async () => {
    const id = await makeDraft(owner);
    expect(await submit(id, owner, { consents: ["news"] })).toMatchObject({
      fields: { consent_processing: { code: "consent_required" } },
    });
    await expectUntouched(id);
  });

  it("is anything by a member who is no owner", async () => {
    const id = await makeDraft(company.editor);
    for (const member of [company.editor, company.viewer]) {
      expect(await submit(id, member)).toMatchObject({ refusal: { code: "forbidden" } });
    }
    await expectUntouched(id);
  });

  it("is anything of another company, which does not even exist", async () => {
    const id = await makeDraft(owner);
    const stranger = await makeCompany();
    const coordinator = {
      ...stranger.owner,
      memberships: [],
      staffRoles: ["coordinator" as const],
    };
    for (const by of [stranger.owner, coordinator]) {
      await expect(submit(id, by)).rejects.toMatchObject({ status: 404 });
    }
    await expect(submit("no-such-id")).rejects.toMatchObject({ status: 404 });
    await expectUntouched(id);
  });
});
