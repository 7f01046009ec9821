import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor, StaffRole } from "~/features/accounts";
import { setReadingRight } from "~/features/applications/index.server";
import { inTransaction, pool, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication, makeDraft } from "../../../../prisma/factories/applications";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { bulletinForm, submitAs } from "../../../../prisma/factories/scores";
import { seedStaff } from "../../../../prisma/seed/people";
import { type Scoring, scoring } from "../bulletins/scoring.testing";
import { changeRules } from "../rules/changes/change-rules.server";
import { rulesInForce } from "../rules/rule-versions.server";
import { addCandidate } from "./add-candidate.server";
import { exportComparison, getComparePage } from "./compare-page.server";
import { compareReaders } from "./compare-readers";
import { getComparison } from "./get-comparison.server";
import type { ComparedGroup } from "./rows/compared-rows";

const nothing = "00000000-0000-7000-8000-000000000000";

let startup: string;
let pharma: string;
let investor: string;
let coordinator: Actor;

beforeAll(async () => {
  await seedStaff();
  startup = (await makeApplication({ sample: "startup" })).id;
  pharma = (await makeApplication({ sample: "pharma", status: "intake_check" })).id;
  investor = (await makeApplication({ sample: "investor" })).id;
  coordinator = await staff("coordinator");
}, 120_000);

const staff = (...staffRoles: StaffRole[]) => makeAccount({ staffRoles });
const query = (...ids: string[]) => ({ ids, more: false, differences: false });
const rowOf = (groups: readonly ComparedGroup[], code: string) =>
  groups.flatMap(({ rows }) => rows).find((row) => row.code === code);

describe("the comparison", () => {
  it("shows what applications are and ask for, in the order asked for, the ends of each row marked", async () => {
    const page = await getComparePage(coordinator, query(pharma, startup, investor), "ru");
    expect(page.heads.map(({ id }) => id)).toEqual([pharma, startup, investor]);
    expect(rowOf(page.groups, "total_area")?.cells.map(({ lines }) => lines[0])).toEqual([
      "10\u00a0000 м²",
      "1\u00a0200 м²",
      "6\u00a0400 м²",
    ]);
    const jobs = rowOf(page.groups, "jobs")?.cells;
    expect(jobs?.map(({ mark }) => mark)).toEqual(["best", "worst", null]);
    const power = rowOf(page.groups, "power_kw")?.cells[0];
    expect(power?.notes.join()).toContain("норма");
    expect(rowOf(page.groups, "type")?.differs).toBe(true);
    expect(page.groups.map(({ code }) => code)).not.toContain("scores");
    expect(page.timeline?.projects.map(({ id }) => id)).toEqual([pharma, startup, investor]);
    const english = await getComparePage(coordinator, query(pharma, startup), "en");
    expect(rowOf(english.groups, "total_area")?.cells[0]?.lines).toEqual(["10,000 m²"]);
  });

  it("marks the engineer's correction beside the stated number, and what the checks came to", async () => {
    const by = { updatedAt: new Date(), updatedById: coordinator.userId };
    await prisma.technicalSheet.create({
      data: {
        applicationId: pharma,
        conclusion: "fits_with_works",
        note: "Нужна вторая подстанция",
        ...by,
        figures: {
          create: [
            {
              field: "power_kw",
              verdict: "corrected",
              corrected: "7000",
              reason: "По проекту меньше",
              submissionVersion: 1,
              judgedAt: new Date(),
              judgedById: coordinator.userId,
            },
          ],
        },
      },
    });
    const page = await getComparePage(coordinator, query(pharma, startup), "ru");
    expect(rowOf(page.groups, "power_kw")?.cells[0]?.notes.join()).toContain(
      "инженер: 7\u00a0000 кВт",
    );
    expect(rowOf(page.groups, "technical")?.cells).toMatchObject([
      { lines: ["подходит после работ"], notes: ["Нужна вторая подстанция"] },
      { lines: [] },
    ]);
  });

  it("leaves out alike what is absent, a draft, closed to the person or no id at all", async () => {
    const barred = await staff("chair");
    const input = { applicationId: pharma, userId: barred.userId, ground: "declared" } as const;
    await inTransaction((tx) => setReadingRight(tx, { ...input, kind: "barred", by: null }));
    const draft = await makeDraft((await makeCompany()).owner);
    const seen = await getComparePage(barred, query(startup, pharma), "ru");
    const absent = await getComparePage(barred, query(startup, nothing), "ru");
    expect(seen).toEqual(absent);
    expect(seen).toMatchObject({ hidden: 1, heads: [{ id: startup }] });
    for (const id of [draft, "x", "'; drop table application; --"]) {
      expect(await getComparePage(barred, query(startup, id), "ru")).toEqual(absent);
    }
    const { number } = await prisma.application.findUniqueOrThrow({ where: { id: pharma } });
    expect(await addCandidate(barred, [startup], number ?? "")).toEqual(
      await addCandidate(barred, [startup], "ММК-2026-9999"),
    );
    expect(await exportComparison(barred, { ids: [startup, pharma] }, "ru")).not.toContain(number);
  });

  it("is open to those who decide on applications, and to nobody else", async () => {
    for (const role of compareReaders) {
      const { candidates } = await getComparison(await staff(role), [startup]);
      expect(candidates, role).toHaveLength(1);
    }
    for (const role of ["expert", "external_expert", "legal", "administrator"] as const) {
      const who = await staff(role);
      await expect(getComparison(who, [startup]), role).rejects.toMatchObject({ status: 403 });
      await expect(addCandidate(who, [], "1")).rejects.toMatchObject({ status: 403 });
    }
  });

  it("takes one more by its number, however it is spelt, once", async () => {
    const { number } = await prisma.application.findUniqueOrThrow({ where: { id: pharma } });
    const digits = (number ?? "").replace("ММК-", "");
    for (const typed of [number ?? "", digits, `mmk ${digits}`, ` ММК–${digits} `]) {
      expect(await addCandidate(coordinator, [startup], typed), typed).toEqual({
        ok: true,
        value: [startup, pharma],
      });
    }
    expect(await addCandidate(coordinator, [pharma], digits)).toMatchObject({
      fields: { add: { code: "already_there" } },
    });
    const full = Array.from({ length: 10 }, () => startup);
    expect(await addCandidate(coordinator, full, digits)).toMatchObject({
      fields: { add: { code: "too_many" } },
    });
  });
});

describe("scores in the comparison", () => {
  let round: Scoring;

  beforeAll(async () => {
    round = await scoring();
    for (const [assigned, score] of [
      [round.one, 4],
      [round.two, 2],
    ] as const) {
      await submitAs(assigned.expert, assigned.id, bulletinForm(score, { goals: 5 }));
    }
  }, 120_000);

  it("are those of the table that the round began with, though another is in force since", async () => {
    const before = await getComparePage(coordinator, query(round.applicationId, startup), "ru");
    const { version, body } = await rulesInForce("rubric");
    const shifted = body.map((one) => {
      const by = one.code === "goals" ? 10 : one.code === "science" ? -10 : 0;
      return { ...one, weights: { ...one.weights, startup: one.weights.startup + by } };
    });
    const admin = await staff("administrator");
    const input = { body: shifted, note: "Больше веса целям кластера", version };
    expect(await changeRules(admin, "rubric", input)).toMatchObject({ ok: true });
    const after = await getComparePage(coordinator, query(round.applicationId, startup), "ru");
    expect(after).toEqual(before);
    expect(rowOf(after.groups, "round")?.cells[0]?.notes).toContain(`критерии версии ${version}`);
    expect(rowOf(after.groups, "criterion.goals")?.cells[0]).toMatchObject({ lines: ["5"] });
    expect(rowOf(after.groups, "criterion.team")?.cells[0]).toMatchObject({
      lines: ["3"],
      notes: ["вес 14", "разброс 2, спорно"],
    });
  });

  it("are seen by the same people as on the page of the scores", async () => {
    const scored = async (who: Actor) =>
      (await getComparison(who, [round.applicationId])).candidates[0]?.scores ?? null;
    for (const role of ["coordinator", "auditor"] as const) {
      expect(await scored(await staff(role)), role).toMatchObject({ bulletins: 2 });
    }
    for (const role of ["chair", "board", "technical_reviewer", "leasing_manager"] as const) {
      expect(await scored(await staff(role)), role).toBeNull();
    }
    const third = await makeAccount({ staffRoles: ["coordinator"] });
    await prisma.assignment.update({
      where: { id: round.three.id },
      data: { expertId: third.userId },
    });
    expect(await scored(third)).toBeNull();
  });
});

describe("the file of a comparison", () => {
  it("holds the same rows, no formula, and is recorded for each application", async () => {
    await prisma.application.update({ where: { id: startup }, data: { title: "=HYPERLINK(1)" } });
    const file = await exportComparison(coordinator, { ids: [startup, pharma] }, "ru");
    const lines = file.split("\r\n");
    expect(lines[1]).toContain(`"'=HYPERLINK(1)"`);
    const page = await getComparePage(coordinator, query(startup, pharma), "ru");
    const rows = page.groups.flatMap(({ rows }) => rows);
    expect(lines).toHaveLength(3 + rows.length + 1);
    for (const { label } of rows) expect(file).toContain(`"${label.replaceAll('"', '""')}"`);
    const events = await prisma.auditEvent.findMany({
      where: { action: "application.exported", actorId: coordinator.userId },
    });
    expect(events.map(({ subjectId }) => subjectId).sort()).toEqual([startup, pharma].sort());
  });
});

describe("the cost of a comparison", () => {
  it("does not grow with the number of applications", async () => {
    const query = vi.spyOn(pool, "query");
    const statements = async (ids: string[]) => {
      query.mockClear();
      await getComparison(coordinator, ids);
      return query.mock.calls.length;
    };
    const one = await statements([pharma]);
    const all = await statements([pharma, startup, investor]);
    query.mockRestore();
    expect(one).toBeGreaterThan(3);
    expect(all).toBe(one);
  });
});
