import { beforeAll, describe, expect, it } from "vitest";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import {
  consentsGiven,
  makeApplication,
  makeDraft,
} from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { createApplication } from "../draft/create-application.server";
import { readSections } from "../draft/read-draft.server";
import { saveSection } from "../draft/save-section.server";
import { submitApplication } from "../draft/submit-application.server";
import { confirmSection, getCopiedDraft } from "./copied-draft.server";
import { listEarlier } from "./read-earlier.server";

let company: Company;
let earlier: string;

beforeAll(async () => {
  company = await makeCompany();
  ({ id: earlier } = await makeApplication({ company }));
});

const begin = (by = company.owner, from = earlier) =>
  createApplication(by, {
    organisationId: company.id,
    applicantType: "startup",
    track: "project_participant",
    from,
  });
const begun = async () => {
  const result = await begin();
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.id;
};

describe("a draft begun from an earlier application", () => {
  it("has its answers and documents, marks what nobody has looked at, and declares nothing", async () => {
    const id = await begun();
    const [before, now] = [await readSections(earlier), await readSections(id)];
    expect(now.premises?.answers).toEqual(before.premises?.answers);
    expect(now.premises?.copied).toBe(true);
    expect(now.declarations).toBeUndefined();
    const slots = async (applicationId: string) =>
      (await prisma.applicationDocument.findMany({ where: { applicationId } })).map(
        ({ slot, documentId }) => `${slot} ${documentId}`,
      );
    expect((await slots(id)).sort()).toEqual((await slots(earlier)).sort());
    const application = await prisma.application.findUniqueOrThrow({ where: { id } });
    expect(application).toMatchObject({ copiedFromId: earlier, status: "draft", number: null });
    expect(application.title).not.toBe("");
  });

  it("takes a section off the list once it is saved or noted as right", async () => {
    const id = await begun();
    const left = async () =>
      (await getCopiedDraft(company.editor, id, "ru"))?.sections.map((one) => one.code) ?? [];
    expect(await left()).toContain("premises");
    expect((await confirmSection(company.editor, id, "premises")).ok).toBe(true);
    const { people } = await readSections(id);
    const answers = people?.answers ?? {};
    await saveSection(company.editor, {
      applicationId: id,
      section: "people",
      answers,
      version: people?.version ?? 0,
    });
    const now = await left();
    expect(now).not.toContain("premises");
    expect(now).not.toContain("people");
    expect(now).toContain("finance");
  });

  it("can be submitted once the declarations are given, looked at or not", async () => {
    const id = await begun();
    const { declarations } = await readSections(earlier);
    await saveSection(company.owner, {
      applicationId: id,
      section: "declarations",
      answers: declarations?.answers ?? {},
      version: 0,
    });
    expect(await submitApplication(company.owner, id, consentsGiven)).toMatchObject({ ok: true });
    expect(await getCopiedDraft(company.owner, id, "ru")).toBeNull();
  });

  it("names days that passed meanwhile", async () => {
    const later = new Date("2028-03-01T09:00:00Z");
    await prisma.calendarYear.create({ data: { year: 2028, source: "test", updatedAt: later } });
    const id = await atTime(later, begun);
    const copied = await atTime(later, () => getCopiedDraft(company.owner, id, "en"));
    const reasons = copied?.points.map(({ reason }) => reason);
    expect(reasons).toContain("date_passed");
    expect(reasons).toContain("money");
  });

  it("is never made from another company's, by a viewer, or from nothing", async () => {
    const stranger = await makeCompany();
    const theirs = await makeDraft(stranger.owner);
    await expect(begin(company.owner, theirs)).rejects.toMatchObject({ status: 404 });
    await expect(begin(stranger.owner)).rejects.toMatchObject({ status: 404 });
    expect(await begin(company.viewer)).toMatchObject({ refusal: { code: "forbidden" } });
    expect((await listEarlier(stranger.owner)).map((one) => one.id)).toEqual([theirs]);
    expect(await listEarlier(company.viewer)).toEqual([]);
    const empty = await prisma.application.count({ where: { copiedFromId: theirs } });
    expect(empty).toBe(0);
  });
});
