import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeApplication, makeDraft } from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { seedStaff } from "../../../../prisma/seed/people";
import { getCheckPage } from "../draft/check-page.server";
import { getDraftTasks } from "../draft/draft-tasks.server";
import { getSubmittedVersion } from "../draft/read-submission.server";
import { getSectionPage } from "../draft/section-page.server";
import { getApplicantView } from "./applicant-view.server";
import { listOwnApplications } from "./list-own-applications.server";

let company: Company;

beforeAll(async () => {
  await seedStaff();
  company = await makeCompany();
});

describe("an application as its company sees it", () => {
  it("says whose move it is, until when, and how that day was counted", async () => {
    const { id } = await makeApplication({ company, status: "submitted" });
    const view = await getApplicantView(company.owner, id);
    expect(view).toMatchObject({
      mover: "cluster",
      draft: false,
      late: false,
      dueBasis: { days: 1, unit: "working", since: view.statusSince },
    });
    expect(view.path.find((step) => step.state === "current")?.stage).toBe("intake");
  });

  it("offers the owner's steps, and tells others who may take them", async () => {
    const { id } = await makeApplication({ company, status: "offer_issued" });
    const view = await getApplicantView(company.viewer, id);
    expect(view.role).toBe("viewer");
    expect(view.owners).toEqual([company.owner.fullName]);
    expect(view.steps.map(({ row }) => row.intent).sort()).toEqual([
      "accept_offer",
      "decline_offer",
      "withdraw",
    ]);
    expect(view.said?.comment).toBeTruthy();
  });

  it("keeps what the cluster says among itself, and its people's names, to itself", async () => {
    const { id } = await makeApplication({ company, status: "committee_review" });
    const inner = await prisma.statusChange.findMany({
      where: { applicationId: id, intent: "complete_technical" },
      include: { actor: true },
    });
    expect(inner[0]?.comment).toBeTruthy();
    const told = JSON.stringify(await getApplicantView(company.owner, id));
    for (const { comment, actor } of inner) {
      expect(told).not.toContain(JSON.stringify(comment).slice(1, -1));
      expect(told).not.toContain(actor?.fullName);
    }
  });

  it("does not exist for anybody else, on any of its pages", async () => {
    const { id } = await makeApplication({ company, status: "submitted" });
    const stranger = (await makeCompany()).owner;
    const unseen = { status: 404 };
    await expect(getApplicantView(stranger, id)).rejects.toMatchObject(unseen);
    await expect(getDraftTasks(stranger, id)).rejects.toMatchObject(unseen);
    await expect(getCheckPage(stranger, id, "ru")).rejects.toMatchObject(unseen);
    await expect(getSectionPage(stranger, id, "people", "ru")).rejects.toMatchObject(unseen);
    await expect(getSubmittedVersion(stranger, id, "1", "ru")).rejects.toMatchObject(unseen);
    await expect(getSubmittedVersion(company.owner, id, "2", "ru")).rejects.toMatchObject(unseen);
    await expect(getApplicantView(company.owner, "not-an-id")).rejects.toMatchObject(unseen);
  });
});

describe("a submitted version", () => {
  it("shows every answer that was given, and nothing that was not asked", async () => {
    const { id } = await makeApplication({ company, sample: "pharma", status: "submitted" });
    const version = await getSubmittedVersion(company.viewer, id, "1", "ru");
    const shown = version.sections.flatMap((section) =>
      section.groups.flatMap((group) => group.rows.flatMap((row) => row.fields)),
    );
    const text = (code: string) => shown.find((one) => one.code === code)?.text;
    expect(text("power_kw")?.replace(/\s/g, " ")).toBe("2 600 кВт");
    expect(text("phases[1].launch")).toBe("декабрь 2031 г.");
    expect(shown.some((one) => one.state === "faulty")).toBe(false);
    expect(shown.some((one) => one.code === "sanctions_details")).toBe(false);
  });
});

describe("the sections of a draft", () => {
  it("are all done for a sample, and say what each lacks in an empty one", async () => {
    const id = await makeDraft(company.owner, "investor");
    const tasks = await getDraftTasks(company.editor, id);
    expect(tasks.ready).toBe(true);
    expect(tasks.progress.done).toBe(tasks.progress.total);
    const page = await getSectionPage(company.viewer, id, "fund", "en");
    expect(page).toMatchObject({ mode: "read", why: "viewer" });
  });
});

describe("the list of a company's applications", () => {
  it("holds its own only, and pages through them without gap or repeat", async () => {
    const large = await makeCompany();
    const { organisationId = "" } = large.owner.memberships[0] ?? {};
    const at = new Date("2026-11-20T10:00:00Z");
    await prisma.application.createMany({
      data: Array.from({ length: 45 }, (_, n) => ({
        organisationId,
        applicantType: "startup" as const,
        track: "tenant_resident" as const,
        createdById: large.owner.userId,
        createdAt: at,
        // Some share a moment: the id decides among them.
        updatedAt: new Date(at.getTime() - Math.floor(n / 4) * 1000),
        statusSince: at,
      })),
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listOwnApplications>> = await listOwnApplications(
        large.owner,
        after,
      );
      seen.push(...page.applications.map((row) => row.id));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    expect((await listOwnApplications((await makeCompany()).owner)).applications).toEqual([]);
    expect((await listOwnApplications(large.owner, "nonsense")).applications).toHaveLength(20);
  });
});
