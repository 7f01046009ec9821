import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../../prisma/factories/accounts";
import { makeApplication, makeDraft } from "../../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../../prisma/factories/organisations";
import { findSimilar, namesOfApplications } from "./find-similar.server";

let coordinator: Actor;
/** what the applications of these tests are made from */
let pattern: Awaited<ReturnType<typeof readPattern>>;

beforeAll(async () => {
  coordinator = await makeAccount({ staffRoles: ["coordinator"] });
  pattern = await readPattern((await makeApplication()).id);
}, 60_000);

async function readPattern(id: string) {
  const application = await prisma.application.findUniqueOrThrow({ where: { id } });
  const submission = await prisma.submission.findFirstOrThrow({ where: { applicationId: id } });
  return { application, submission, answers: submission.answers as Record<string, string> };
}

let serial = 0;

/** A submitted application that shares nothing with any other save what is given. */
async function submit(company: Pick<Company, "id">, own: Record<string, string>): Promise<string> {
  serial += 1;
  const id = crypto.randomUUID();
  const answers = {
    ...pattern.answers,
    beneficial_owners: "",
    contact_email: `one-${id}@unlike.example`,
    contact_phone: `+7 900 ${String(serial).padStart(7, "0")}`,
    contact2_email: "",
    contact2_phone: "",
    project_title: crypto.randomUUID(),
    summary: `${id} `.repeat(9),
    ...own,
  };
  await prisma.application.create({
    data: {
      ...pattern.application,
      id,
      number: `ММК-2020-${String(serial).padStart(4, "0")}`,
      organisationId: company.id,
      title: answers.project_title,
    },
  });
  await prisma.submission.create({
    data: {
      ...pattern.submission,
      id: crypto.randomUUID(),
      applicationId: id,
      answers,
      findings: {},
    },
  });
  return id;
}

const reasonsFor = async (id: string, other: string) =>
  (await findSimilar(coordinator, id))
    .find((one) => one.id === other)
    ?.matches.map((match) => match.reason);

describe("similar and earlier applications", () => {
  it("are those of the same organisation, whatever became of them, but no drafts", async () => {
    const company = await makeCompany();
    const earlier = await submit(company, {});
    const now = await submit(company, {});
    const draft = await makeDraft(company.owner);
    const found = await findSimilar(coordinator, now);
    expect(found.filter((one) => one.own)).toMatchObject([{ id: earlier, status: "submitted" }]);
    expect(found.map((one) => one.id)).not.toContain(draft);
  });

  it.each<[string, Record<string, string>]>([
    ["similar_title", { project_title: "Завод стерильных препаратов в шприцах" }],
    ["same_summary", { summary: "Одно и то же описание проекта. ".repeat(12) }],
    ["same_phone", { contact_phone: "+7 (495) 777-12-34 доб. 5" }],
    ["same_email", { contact_email: "Head@Group.example" }],
    ["same_owner", { beneficial_owners: "АО «Холдинг», ИНН 7799000020, 60 %, Россия" }],
  ])("are found by %s in another company", async (reason, shared) => {
    const first = await submit(await makeCompany(), shared);
    const second = await submit(await makeCompany(), shared);
    const unlike = await submit(await makeCompany(), {});
    expect(await reasonsFor(second, first)).toContain(reason);
    expect((await reasonsFor(second, unlike)) ?? []).not.toContain(reason);
  });

  it("are found when an owner applies itself, from both sides", async () => {
    const holding = await makeCompany();
    const { inn } = await prisma.organisation.findUniqueOrThrow({ where: { id: holding.id } });
    const parent = await submit(holding, {});
    const owners = `Холдинг, ИНН ${inn}, 100 %`;
    const child = await submit(await makeCompany(), { beneficial_owners: owners });
    expect(await reasonsFor(child, parent)).toContain("owner_applies");
    expect(await reasonsFor(parent, child)).toContain("same_owner");
  });

  it.each([
    ["one-group.example", true],
    ["gmail.com", false],
  ])("are found by the members' domain %s: %s", async (domain, found) => {
    const first = await submit(await makeCompany({ email: `one@${domain}` }), {});
    const second = await submit(await makeCompany({ email: `two@${domain}` }), {});
    const reasons = (await reasonsFor(second, first)) ?? [];
    expect(reasons.includes("same_domain")).toBe(found);
  });

  it("do not exist for those who read no queue", async () => {
    const company = await makeCompany();
    await submit(company, {});
    const id = await submit(company, {});
    expect(await findSimilar(coordinator, id)).not.toEqual([]);
    const expert = await makeAccount({ staffRoles: ["expert"] });
    expect(await findSimilar(expert, id)).toEqual([]);
  });

  it("leave out what the reader is barred from", async () => {
    const company = await makeCompany();
    const barred = await submit(company, {});
    const id = await submit(company, {});
    const reader = await makeAccount({ staffRoles: ["coordinator"] });
    const own = async (who: Actor) => (await findSimilar(who, id)).filter((one) => one.own);
    expect(await own(reader)).toHaveLength(1);
    await prisma.readingRight.create({
      data: {
        applicationId: barred,
        userId: reader.userId,
        kind: "barred",
        ground: "declared",
        setAt: new Date(),
      },
    });
    expect(await own(reader)).toEqual([]);
    expect(await namesOfApplications(reader, [barred, id])).toMatchObject([{ id }]);
    expect(await own(coordinator)).toHaveLength(1);
  });

  it("are judged by their newest version alone", async () => {
    const shared = { contact_email: "was@changed.example" };
    const first = await submit(await makeCompany(), shared);
    const second = await submit(await makeCompany(), shared);
    expect(await reasonsFor(second, first)).toContain("same_email");
    const { id: _id, ...stored } = await prisma.submission.findFirstOrThrow({
      where: { applicationId: first },
    });
    const answers = { ...(stored.answers as object), contact_email: "is@changed.example" };
    await prisma.submission.create({ data: { ...stored, version: 2, answers, findings: {} } });
    expect((await reasonsFor(second, first)) ?? []).not.toContain("same_email");
  });

  it("are at most twenty", async () => {
    const company = await makeCompany();
    const last = await submit(company, {});
    for (let copy = 0; copy < 25; copy += 1) await submit(company, {});
    expect(await findSimilar(coordinator, last)).toHaveLength(20);
  });
});
