import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication, makeDraft } from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { archiveFromLibrary, getLibraryPage } from "./library-page.server";
import { getReadableFile } from "./read-file.server";
import { getStaffDocuments } from "./staff-documents.server";

let company: Company;
let stranger: Company;
let submitted: string;
let draft: string;

beforeAll(async () => {
  company = await makeCompany();
  stranger = await makeCompany();
  submitted = (await makeApplication({ company })).id;
  draft = await makeDraft(company.owner);
});

const missing = { status: 404 };
const fileIn = async (slot: string) => {
  const { held } = await prisma.applicationDocument.findFirstOrThrow({
    where: { applicationId: submitted, slot },
    include: { held: true },
  });
  return held.fileId;
};

describe("a file", () => {
  it("says of itself what it is, in which role it is read, and whether that is recorded", async () => {
    const file = await fileIn("business_plan");
    const own = await getReadableFile("member", company.viewer, { id: submitted, file });
    expect(own).toMatchObject({ confidential: true, actorRole: "viewer", version: 1 });
    const legal = await makeAccount({ staffRoles: ["legal"] });
    const read = await getReadableFile("staff", legal, { id: submitted, file });
    expect(read).toMatchObject({
      confidential: true,
      actorRole: "legal",
      base: `/admin/applications/${submitted}`,
    });
    const charter = await fileIn("charter");
    expect(await getReadableFile("library", company.editor, { file: charter })).toMatchObject({
      confidential: false,
      actorRole: "editor",
      applicationId: null,
    });
  });

  it("exists for nobody else, and staff see none of a draft", async () => {
    const file = await fileIn("charter");
    const expert = await makeAccount({ staffRoles: ["expert"] });
    const auditor = await makeAccount({ staffRoles: ["auditor"] });
    const tries = [
      () => getReadableFile("member", stranger.owner, { id: submitted, file }),
      () => getReadableFile("library", stranger.owner, { file }),
      () => getReadableFile("staff", expert, { id: submitted, file }),
      () => getReadableFile("staff", auditor, { id: draft, file }),
      () => getReadableFile("library", auditor, { file }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(missing);
  });
});

describe("the documents that staff read", () => {
  it("are those of each version, with what stayed empty", async () => {
    const coordinator = await makeAccount({ staffRoles: ["coordinator"] });
    const { versions } = await getStaffDocuments(coordinator, submitted);
    expect(versions).toHaveLength(1);
    const [first] = versions;
    expect(first?.documents.map((one) => [one.slot, one.changed])).toEqual([
      ["charter", false],
      ["business_plan", false],
    ]);
    expect(first?.empty.mandatory).toEqual([]);
    expect(first?.empty.optional.length).toBeGreaterThan(5);
    await expect(getStaffDocuments(coordinator, draft)).rejects.toMatchObject(missing);
  });
});

describe("the library", () => {
  it("says where a document is attached, and lets owner and editor take it out of sight", async () => {
    const { groups, edits } = await getLibraryPage(company.viewer, null);
    expect(edits).toBe(false);
    const [document] = groups.find((group) => group.code === "charter")?.documents ?? [];
    expect(document?.usedIn.map((use) => use.id).sort()).toEqual([submitted, draft].sort());
    const id = document?.id ?? "";
    const own = company.owner.memberships[0]?.organisationId ?? "";
    expect(await archiveFromLibrary(company.viewer, own, id)).toMatchObject({
      refusal: { code: "forbidden" },
    });
    await expect(archiveFromLibrary(stranger.owner, own, id)).rejects.toMatchObject(missing);
    expect(await archiveFromLibrary(stranger.owner, null, id)).toMatchObject({
      refusal: { code: "document_gone" },
    });
    expect((await archiveFromLibrary(company.editor, own, id)).ok).toBe(true);
    expect(await archiveFromLibrary(company.editor, own, id)).toMatchObject({
      refusal: { code: "document_gone" },
    });
    const after = await getLibraryPage(company.owner, own);
    expect(after.groups.map((group) => group.code)).not.toContain("charter");
    // Where it is attached it stays, and stays readable.
    const file = await fileIn("charter");
    const read = await getReadableFile("member", company.viewer, { id: submitted, file });
    expect(read.fileName).toBe("Учредительные документы.pdf");
  });
});
