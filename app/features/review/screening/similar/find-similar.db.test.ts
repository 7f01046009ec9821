import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { samples } from "~/features/applications";
import { saveSection } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../../prisma/factories/accounts";
import { makeApplication, makeDraft } from "../../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../../prisma/factories/organisations";
import { walk } from "../../../../../prisma/seed/walk";
import { findSimilar } from "./find-similar.server";

let coordinator: Actor;

beforeAll(async () => {
  coordinator = await makeAccount({ staffRoles: ["coordinator"] });
}, 60_000);

/** Submits an application that shares nothing with any other save what is given. */
async function submit(
  company: Pick<Company, "owner">,
  own: Record<string, Record<string, string>>,
) {
  const id = await makeDraft(company.owner);
  const sections = samples.startup.sections;
  const serial = id.slice(-8);
  const invented: typeof own = {
    organisation: { beneficial_owners: "" },
    contacts: {
      contact_email: `one-${serial}@unlike.example`,
      contact_phone: `+7 900 ${serial.replace(/\D/g, "7").slice(0, 7).padEnd(7, "1")}`,
      contact2_email: "",
      contact2_phone: "",
    },
    project: {
      project_title: `${serial} ${crypto.randomUUID()}`,
      summary: `${serial} `.repeat(30),
    },
  };
  for (const [section, answers] of Object.entries(invented)) {
    const key = { applicationId: id, section };
    const { version, answers: stored } = await prisma.sectionDraft.findUniqueOrThrow({
      where: { applicationId_section: key },
    });
    const known = section in sections ? (stored as Record<string, string>) : {};
    const merged = { ...known, ...answers, ...own[section] };
    const saved = await saveSection(company.owner, { ...key, answers: merged, version });
    if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved)}`);
  }
  await walk(id, company.owner, [{ intent: "submit", by: "owner" }], new Date(), 1);
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
    expect(found.map((one) => one.id)).toEqual([earlier]);
    expect(found[0]).toMatchObject({ own: true, status: "submitted" });
    expect(found.map((one) => one.id)).not.toContain(draft);
  });

  it.each<[string, Record<string, Record<string, string>>]>([
    ["similar_title", { project: { project_title: "Завод стерильных препаратов в шприцах" } }],
    ["same_summary", { project: { summary: "Одно и то же описание проекта. ".repeat(12) } }],
    ["same_phone", { contacts: { contact_phone: "+7 (495) 777-12-34 доб. 5" } }],
    ["same_email", { contacts: { contact_email: "Head@Group.example" } }],
    [
      "same_owner",
      { organisation: { beneficial_owners: "АО «Холдинг», ИНН 7799000020, 60 %, Россия" } },
    ],
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
    const child = await submit(await makeCompany(), {
      organisation: { beneficial_owners: owners },
    });
    expect(await reasonsFor(child, parent)).toContain("owner_applies");
    expect(await reasonsFor(parent, child)).toContain("same_owner");
  });

  it("are found by the members' domain, unless anybody may have a mailbox there", async () => {
    const pair = async (domain: string) => {
      const serial = crypto.randomUUID().slice(0, 8);
      const first = await submit(await makeCompany({ email: `a${serial}@${domain}` }), {});
      const second = await submit(await makeCompany({ email: `b${serial}@${domain}` }), {});
      return (await reasonsFor(second, first)) ?? [];
    };
    expect(await pair("one-group.example")).toContain("same_domain");
    expect(await pair("gmail.com")).not.toContain("same_domain");
  });

  it("do not exist for those who read no queue", async () => {
    const { id, owner } = await makeApplication();
    await submit({ owner }, {});
    expect(await findSimilar(coordinator, id)).toHaveLength(1);
    const expert = await makeAccount({ staffRoles: ["expert"] });
    expect(await findSimilar(expert, id)).toEqual([]);
  });

  it("are at most twenty", async () => {
    const shared = { contacts: { contact_phone: "+7 495 111-22-33" } };
    const company = await makeCompany();
    const last = await submit(company, shared);
    const columns = await prisma.application.findUniqueOrThrow({ where: { id: last } });
    for (let copy = 0; copy < 25; copy += 1) {
      const id = crypto.randomUUID();
      const number = `ММК-2020-${String(copy).padStart(4, "0")}`;
      await prisma.application.create({ data: { ...columns, id, number } });
    }
    expect(await findSimilar(coordinator, last)).toHaveLength(20);
  });
});
