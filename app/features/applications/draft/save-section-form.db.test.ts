import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { makeApplication, makeDraft } from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import type { RawAnswers } from "../form";
import { createApplication } from "./create-application.server";
import { postSection } from "./post-section.server";
import { saveSectionForm } from "./save-section-form.server";

let company: Company;
let owner: Actor;
let editor: Actor;

beforeAll(async () => {
  company = await makeCompany();
  owner = company.owner;
  editor = company.editor;
});

async function emptyDraft(): Promise<string> {
  const organisationId = owner.memberships[0]?.organisationId ?? "";
  const opened = await createApplication(owner, {
    organisationId,
    applicantType: "pharma",
    track: "tenant_resident",
  });
  if (!opened.ok) throw new Error("no draft");
  return opened.value.id;
}

function posted(answers: Record<string, string | string[]>): FormData {
  const form = new FormData();
  form.append("intent", "save");
  for (const [name, answer] of Object.entries(answers)) {
    for (const value of [answer].flat()) form.append(name, value);
  }
  return form;
}

const save = (
  by: Actor,
  id: string,
  answers: Record<string, string | string[]>,
  code = "utilities",
) => saveSectionForm(by, id, code, posted(answers));

const row = (id: string, section = "utilities") =>
  prisma.sectionDraft.findUnique({
    where: { applicationId_section: { applicationId: id, section } },
  });

describe("a posted section", () => {
  it("is stored as typed, valid or not, and a form without a version takes the present one", async () => {
    const id = await emptyDraft();
    await save(owner, id, { power_kw: "много", cooling_kw: "12 кВт" });
    const second = await save(editor, id, { power_kw: "2600" });
    expect(second.result).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await row(id)).toMatchObject({
      version: 2,
      answers: { power_kw: "2600", cooling_kw: "12 кВт" },
      savedById: editor.userId,
    });
  });

  it("makes no new version of what is stored already", async () => {
    const id = await emptyDraft();
    await save(owner, id, { power_kw: "2600", version: "0" });
    const again = await save(owner, id, { power_kw: " 2600 ", version: "0" });
    expect(again.result).toMatchObject({ ok: true, value: { version: 1 } });
  });

  it("from a stale version changes nothing and brings both sides", async () => {
    const id = await emptyDraft();
    await save(editor, id, { power_kw: "2700", version: "0" });
    const late = await save(owner, id, { power_kw: "2600", version: "0" });
    expect(late.result).toMatchObject({
      ok: false,
      refusal: { code: "section_conflict" },
      theirs: { answers: { power_kw: "2700" }, version: 1, savedBy: editor.fullName },
    });
    expect(late.typed.power_kw).toBe("2600");
    expect((await row(id))?.answers).toEqual({ power_kw: "2700" });
  });

  it("of a conflict page keeps for each field what was chosen", async () => {
    const id = await emptyDraft();
    await save(editor, id, { power_kw: "2700", cooling_kw: "3300", water_m3d: "9" });
    const chosen = await save(owner, id, {
      resolving: "1",
      version: "1",
      power_kw: "2600",
      cooling_kw: "3200",
      "choose.cooling_kw": "theirs",
      "choose.water_m3d": "mine",
    });
    expect(chosen.result).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await row(id))?.answers).toEqual({ power_kw: "2600", cooling_kw: "3300" });
  });

  it("cannot change the facts of the organisation's card", async () => {
    const id = await emptyDraft();
    const before = (await row(id, "organisation"))?.answers as RawAnswers;
    await save(
      owner,
      id,
      { inn: "7707083893", org_name: "Чужая", head_name: "Кто-то" },
      "organisation",
    );
    const after = (await row(id, "organisation"))?.answers as RawAnswers;
    expect(after).toEqual({ ...before, head_name: "Кто-то" });
  });

  it("ignores fields that are not its own", async () => {
    const id = await emptyDraft();
    await save(owner, id, { power_kw: "1", project_title: "Подмена", status: "approved" });
    expect((await row(id))?.answers).toEqual({ power_kw: "1" });
    expect(await prisma.application.findUnique({ where: { id } })).toMatchObject({
      title: "",
      status: "draft",
    });
  });

  it("is refused to a viewer, unseen by strangers, and closed once submitted", async () => {
    const id = await emptyDraft();
    const refused = await save(company.viewer, id, { power_kw: "1" });
    expect(refused.result).toMatchObject({ ok: false, refusal: { code: "forbidden" } });
    const stranger = (await makeCompany()).owner;
    await expect(save(stranger, id, { power_kw: "1" })).rejects.toMatchObject({ status: 404 });
    await expect(save(owner, id, { power_kw: "1" }, "fund")).rejects.toMatchObject({ status: 404 });
    const { id: submitted } = await makeApplication({ company, status: "submitted" });
    const late = await save(owner, submitted, { power_kw: "1" });
    expect(late.result).toMatchObject({ ok: false, refusal: { code: "not_a_draft" } });
    expect(late.typed.power_kw).toBe("1");
  });

  it("refuses an answer beyond all measure and keeps what was stored", async () => {
    const id = await emptyDraft();
    await save(owner, id, { hvac_notes: "коротко" });
    const huge = await save(owner, id, { hvac_notes: "я".repeat(20_001) });
    expect(huge.result).toMatchObject({ ok: false, fields: { hvac_notes: { code: "oversized" } } });
    expect((await row(id))?.answers).toEqual({ hvac_notes: "коротко" });
  });
});

describe("many saves at once", () => {
  it("from one version: one is taken, every other sees it", async () => {
    const id = await emptyDraft();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        save(n % 2 ? editor : owner, id, { power_kw: String(n + 1), version: "0" }),
      ),
    );
    const taken = outcomes.filter(({ result }) => result.ok);
    expect(taken).toHaveLength(1);
    const stored = (await row(id))?.answers;
    expect(taken[0]?.typed).toEqual(stored);
    for (const { result } of outcomes) {
      if (!result.ok && "theirs" in result) expect(result.theirs.answers).toEqual(stored);
    }
  });

  it("in any order never overwrite what a person had not seen", async () => {
    const step = fc.record({
      by: fc.constantFrom("owner", "editor"),
      act: fc.constantFrom("look", "save"),
      value: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const id = await emptyDraft();
        const seen = { owner: 0, editor: 0 };
        let version = 0;
        let stored: string | undefined;
        for (const { by, act, value } of steps) {
          if (act === "look") {
            seen[by] = version;
            continue;
          }
          const { result } = await save(by === "owner" ? owner : editor, id, {
            power_kw: String(value),
            version: String(seen[by]),
          });
          const same = stored === String(value);
          expect(result.ok).toBe(same || seen[by] === version);
          if (!result.ok) continue;
          if (!same) version += 1;
          stored = String(value);
          seen[by] = version;
          expect(result.value.version).toBe(version);
        }
        expect((await row(id))?.version ?? 0).toBe(version);
      }),
      { numRuns: 15 },
    );
  });
});

describe("where a saved section leads", () => {
  async function lead(id: string, answers: Record<string, string>, goTo?: string, back?: string) {
    const query = { goTo: goTo ?? null, back: back ?? null, row: null };
    const done = await postSection(owner, id, "utilities", posted(answers), query, "ru");
    return "to" in done ? done.to.replace(`/portal/applications/${id}`, "") : done.status;
  }

  it("stays on wrong values, goes on over missing ones, and back to where it was asked from", async () => {
    const id = await emptyDraft();
    expect(await lead(id, { power_kw: "много" }, "next")).toBe("/sections/utilities?saved=1");
    expect(await lead(id, { power_kw: "2600" }, "next")).toBe("/sections/safety");
    expect(await lead(id, { power_kw: "2600" }, "list")).toBe("");
    expect(await lead(id, { power_kw: "2600" })).toBe("/sections/utilities?saved=1");
    expect(await lead(id, { power_kw: "2600" }, "submit", "submit")).toBe("/submit");
  });

  it("adds and takes out rows without scripts", async () => {
    const id = await makeDraft(owner, "pharma");
    const form = posted({ "phases[0].area": "7", "phases[1].area": "8" });
    form.append("intent", "remove_phase");
    const query = { goTo: null, back: null, row: "0" };
    const done = await postSection(owner, id, "phasing", form, query, "ru");
    expect(done).toMatchObject({ to: expect.stringContaining("rows=1") });
    expect((await row(id, "phasing"))?.answers).toMatchObject({ "phases[0].area": "8" });
  });
});
