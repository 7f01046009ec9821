import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { liveChannel } from "~/platform/live.server";
import { makeDraft } from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { getDraftTasks } from "../draft/draft-tasks.server";
import { readSections } from "../draft/read-draft.server";
import { saveSection } from "../draft/save-section.server";
import { getSectionPage } from "../draft/section-page.server";
import { markPresence } from "./mark-presence.server";
import { initialsOf } from "./presence";
import { sweepPresence } from "./sweep-presence.server";

let company: Company;
let id: string;
let ear: pg.Client;
const heard: { kind: string; ref?: string; by?: string; topic: string }[] = [];

beforeAll(async () => {
  company = await makeCompany();
  id = await makeDraft(company.owner);
  ear = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await ear.connect();
  ear.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "{}")));
  await ear.query(`listen ${liveChannel}`);
});
afterAll(() => ear.end());
beforeEach(async () => {
  await prisma.sectionPresence.deleteMany();
  await said();
  heard.length = 0;
});

/** What was announced so far about sections and people in them. */
async function said() {
  await ear.query("select 1");
  return heard.filter((one) => one.kind === "presence" || one.kind === "section");
}

const enter = (
  who: Company["owner"],
  section = "people",
  leaving = false,
  version: number | null = null,
) => markPresence(who, id, { section, leaving, version }, "ru");

describe("who is there", () => {
  it("is told to colleagues when somebody comes and when they go, not at each beat", async () => {
    const { owner, editor } = company;
    expect((await enter(owner)).here).toEqual([]);
    expect((await enter(editor)).here).toMatchObject([{ name: owner.fullName }]);
    await enter(owner);
    await enter(editor);
    expect(await said()).toMatchObject([
      { kind: "presence", ref: "people", by: owner.userId },
      { kind: "presence", ref: "people", by: editor.userId },
    ]);
    await enter(editor, "people", true);
    await enter(editor, "people", true);
    expect(await said()).toHaveLength(3);
    expect((await enter(owner)).here).toEqual([]);
  });

  it("is forgotten after a minute of silence, and colleagues hear of it", async () => {
    const { owner, editor } = company;
    await enter(editor);
    await atTime(new Date(Date.now() + 61_000), async () => {
      expect((await enter(owner)).here).toEqual([]);
      heard.length = 0;
      await sweepPresence();
      expect(await said()).toMatchObject([{ kind: "presence", ref: "people" }]);
    });
    expect(await prisma.sectionPresence.count()).toBe(1);
  });

  it("stands on the section's page and in the list of sections", async () => {
    const { owner, editor, viewer } = company;
    await enter(editor);
    const tasks = (await getDraftTasks(owner, id)).groups.flatMap((group) => group.tasks);
    expect(tasks.find((task) => task.code === "people")?.here).toEqual([editor.fullName]);
    expect((await getSectionPage(viewer, id, "people", "ru")).here).toMatchObject([
      { userId: editor.userId },
    ]);
    expect((await getSectionPage(editor, id, "people", "ru")).here).toEqual([]);
  });

  it("is for those who may change the section; a removed member is not shown", async () => {
    const { owner, editor, viewer } = company;
    await expect(enter(viewer)).rejects.toMatchObject({ status: 403 });
    await expect(enter(owner, "no_such")).rejects.toMatchObject({ status: 404 });
    const stranger = (await makeCompany()).owner;
    await expect(enter(stranger)).rejects.toMatchObject({ status: 404 });
    await enter(editor);
    await prisma.member.deleteMany({ where: { userId: editor.userId } });
    expect((await enter(owner)).here).toEqual([]);
  });
});

describe("a save", () => {
  it("is told to colleagues once, by whom and in which section; one that changes nothing is not", async () => {
    const { owner } = company;
    const stored = (await readSections(id)).people;
    const answers = { ...stored?.answers, staff_qa: "77" };
    const input = { applicationId: id, section: "people", answers };
    const version = stored?.version ?? 0;
    expect((await saveSection(owner, { ...input, version })).ok).toBe(true);
    expect(await said()).toMatchObject([{ kind: "section", ref: "people", by: owner.userId }]);
    await saveSection(owner, { ...input, version: version + 1 });
    expect(await said()).toHaveLength(1);
    expect((await enter(owner, "people", false, version)).saved).toMatchObject({
      version: version + 1,
      savedBy: owner.fullName,
      answers: { staff_qa: "77" },
    });
    expect((await enter(owner, "people", false, version + 1)).saved).toBeNull();
  });
});

describe("initials", () => {
  it("are those of the first and the last word", () => {
    expect(initialsOf("Анна Сергеевна Петрова")).toBe("АП");
    expect(initialsOf("  ли ")).toBe("Л");
    expect(initialsOf("Jean-Luc O’Neill")).toBe("JO");
    expect(initialsOf("")).toBe("");
  });
});
