import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "~/features/accounts";
import { setReadingRight } from "~/features/applications/index.server";
import { quarterCode } from "~/features/site";
import { atTime, now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { getScenarioPage } from "../board/board-page.server";
import { parseBoardQuery } from "../board/board-query";
import { getScenarioComparison } from "../compare/compare-scenarios.server";
import { freezeScenario } from "../freeze/freeze-scenario.server";
import { getScenariosPage } from "../list/list-scenarios.server";
import { isPlaced, laboratories, planning, quarters, startup } from "../planning.testing";
import { copyScenario, makeScenario } from "./make-scenario.server";
import { postScenario } from "./post-scenario.server";

type Planning = Awaited<ReturnType<typeof planning>>;
let p: Planning;

beforeAll(async () => {
  p = await planning();
}, 60_000);

const staff = (...staffRoles: StaffRole[]) => makeAccount({ staffRoles });
const page = (id: string, by: Actor = p.leasing, query = "") =>
  getScenarioPage(by, id, parseBoardQuery(new URLSearchParams(query)));

async function post(
  id: string,
  intent: string,
  fields: Record<string, string> = {},
  by = p.leasing,
) {
  const form = new FormData();
  const { version } = await prisma.scenario.findUniqueOrThrow({ where: { id } });
  const given = { intent, version: String(version), ...fields };
  for (const [name, value] of Object.entries(given)) form.set(name, value);
  return (await postScenario(by, id, form)).result;
}

const span = {
  from: quarterCode(quarters.from),
  until: quarterCode(quarters.until - 1),
};

async function bar(actor: Actor, applicationId: string) {
  const right = { userId: actor.userId, kind: "barred", ground: "found", by: null } as const;
  await inTransaction((tx) => setReadingRight(tx, { applicationId, ...right }));
}

describe("a scenario", () => {
  it("is one however often its form is sent, and another person's key makes none", async () => {
    const { id: applicationId } = await startup();
    const input = { key: randomUUID(), name: "Дважды", note: "", applicationIds: [applicationId] };
    expect(await makeScenario(p.leasing, input)).toEqual({ ok: true, value: { id: input.key } });
    expect(await makeScenario(p.leasing, input)).toEqual({ ok: true, value: { id: input.key } });
    expect(await prisma.scenarioCandidate.count({ where: { scenarioId: input.key } })).toBe(1);
    expect(await makeScenario(await staff("leasing_manager"), input)).toMatchObject({
      refusal: { code: "stale" },
    });
    expect(await makeScenario(p.leasing, { ...input, key: randomUUID(), name: "" })).toMatchObject({
      fields: { name: { code: "name_missing" } },
    });
  });

  it("places a phase, says at once what is in the way, and takes the same form twice", async () => {
    const [one, two] = [await startup(), await startup()];
    const { codes } = await laboratories([710, 300]);
    const id = await p.make([one.id, two.id]);
    const form = { application: one.id, phase: "0", unit: codes[0] ?? "", ...span };
    expect(await post(id, "place_phase", form)).toEqual({ ok: true });
    expect(await post(id, "place_phase", { ...form, version: "1" })).toEqual({ ok: true });
    expect(await isPlaced(id)).toHaveLength(1);
    expect((await page(id)).plan.conflicts).toEqual([]);
    await p.placed(id, two.id, codes.slice(0, 1));
    expect((await page(id)).plan.conflicts).toMatchObject([
      { kind: "same_unit", concerned: [{ applicationId: one.id }, { applicationId: two.id }] },
    ]);
    const moved = { ...form, application: two.id, unit: codes[1] ?? "", moved: codes[0] ?? "" };
    expect(await post(id, "move_unit", moved)).toEqual({ ok: true });
    const { plan, board } = await page(id, p.leasing, `phase=${two.id}.0`);
    expect(plan.conflicts).toMatchObject([
      { kind: "does_not_fit", by: "reality", finding: { parameter: "area", by: 400 } },
    ]);
    expect(board?.choice).toMatchObject({ current: [codes[1]] });
    expect(board?.choice?.places.some(({ units }) => units[0]?.code === codes[0])).toBe(true);
  });

  it.each([
    [{ unit: "" }, { fields: { unit: { code: "unit_missing" } } }],
    [{ unit: "nowhere" }, { fields: { unit: { code: "unit_unknown" } } }],
    [{ from: "2027" }, { fields: { from: { code: "quarter_unknown" } } }],
    [{ from: "2028Q1", until: "2027Q1" }, { fields: { until: { code: "until_before_from" } } }],
    [{ phase: "5" }, { refusal: { code: "phase_unknown" } }],
    [{ application: randomUUID() }, { refusal: { code: "candidate_unknown" } }],
    [{ version: "0" }, { refusal: { code: "stale" } }],
  ])("refuses what was typed: %o", async (typed, refused) => {
    const { id: applicationId } = await startup();
    const { codes } = await laboratories([710]);
    const id = await p.make([applicationId]);
    const form = { application: applicationId, phase: "0", unit: codes[0] ?? "", ...span };
    expect(await post(id, "place_phase", { ...form, ...typed })).toMatchObject(refused);
    expect(await isPlaced(id)).toEqual([]);
  });

  it("of two who change it at once keeps the first and tells the second", async () => {
    const { id: applicationId } = await startup();
    const { codes } = await laboratories([710, 720]);
    const id = await p.make([applicationId]);
    const answers = await Promise.all(
      codes.map((unit) =>
        post(id, "place_phase", { application: applicationId, phase: "0", unit, ...span }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "stale" } });
    expect(await isPlaced(id)).toHaveLength(1);
  });

  it("takes applications in and out, with what they were given", async () => {
    const [one, two] = [await startup(), await startup()];
    const { codes } = await laboratories([710]);
    const id = await p.make([one.id]);
    const { number } = await prisma.application.findUniqueOrThrow({ where: { id: two.id } });
    expect(await post(id, "add_candidates", { number: number ?? "" })).toEqual({ ok: true });
    expect(await post(id, "add_candidates", { number: "ММК-2026-9999" })).toMatchObject({
      fields: { number: { code: "no_such_number" } },
    });
    expect(await post(id, "add_candidates")).toMatchObject({
      fields: { number: { code: "nobody_chosen" } },
    });
    await p.placed(id, two.id, codes);
    expect(await post(id, "pin_phase", { application: two.id, phase: "0" })).toEqual({ ok: true });
    expect((await page(id)).pinned).toEqual([`${two.id}.0`]);
    expect(await post(id, "remove_candidate", { application: two.id })).toEqual({ ok: true });
    expect(await isPlaced(id)).toEqual([]);
    const { plan } = await page(id);
    expect(plan.candidates.map(({ applicationId }) => applicationId)).toEqual([one.id]);
  });

  it("is frozen with its figures for good; a copy of it goes on", async () => {
    const { id: applicationId } = await startup();
    const { codes, ids } = await laboratories([710]);
    const id = await p.make([applicationId]);
    expect(await post(id, "freeze_scenario")).toMatchObject({
      refusal: { code: "nothing_placed" },
    });
    await p.placed(id, applicationId, codes);
    const chair = await staff("chair");
    await expect(page(id, chair)).rejects.toMatchObject({ status: 404 });
    expect(await post(id, "freeze_scenario")).toEqual({ ok: true });
    expect(await freezeScenario(p.leasing, { id, version: 1 })).toEqual({ ok: true });
    expect(
      await post(id, "unplace_phase", { application: applicationId, phase: "0" }),
    ).toMatchObject({ refusal: { code: "not_open" } });
    await prisma.unit.updateMany({ where: { id: { in: ids } }, data: { heightM: 2 } });
    expect((await page(id, chair)).plan).toMatchObject({ conflicts: [], totals: { letM2: 710 } });
    expect((await page(id)).today?.conflicts).toMatchObject([{ finding: { parameter: "height" } }]);
    expect((await page(id, chair)).today).toBeNull();
    await expect(
      prisma.scenario.update({ where: { id }, data: { name: "Другое имя" } }),
    ).rejects.toThrow();
    const key = randomUUID();
    const copied = { key, from: id, name: "Копия", note: "" };
    expect(await copyScenario(p.leasing, copied)).toMatchObject({ value: { id: key } });
    expect(await copyScenario(p.leasing, copied)).toMatchObject({ value: { id: key } });
    expect(await isPlaced(key)).toHaveLength(1);
    expect(await post(key, "rename_scenario", { name: "Иначе", note: "" })).toEqual({ ok: true });
  });
});

describe("who reads scenarios", () => {
  let open: string;
  let frozen: string;

  beforeAll(async () => {
    const { id: applicationId } = await startup();
    const { codes } = await laboratories([710]);
    open = await p.make([applicationId], "Открытый");
    frozen = await p.make([applicationId], "Зафиксированный");
    await p.placed(frozen, applicationId, codes);
    await p.freeze(frozen);
  }, 60_000);

  it.each<[StaffRole, boolean]>([
    ["leasing_manager", true],
    ["coordinator", true],
    ["technical_reviewer", true],
    ["chair", false],
    ["committee_member", false],
    ["board", false],
    ["auditor", false],
  ])("%s: open ones %s, frozen ones always", async (role, reads) => {
    const actor = await staff(role);
    const seen = await page(open, actor).catch((fault: Response) => fault.status);
    if (reads) expect(seen).toMatchObject({ head: { id: open } });
    else expect(seen).toBe(404);
    expect(await page(frozen, actor)).toMatchObject({ head: { id: frozen } });
    const { rows } = await getScenariosPage(actor, null);
    expect(rows.some(({ id }) => id === open)).toBe(reads);
    expect(rows.some(({ id }) => id === frozen)).toBe(true);
    const { scenarios, hidden } = await getScenarioComparison(actor, [open, frozen, randomUUID()]);
    expect(scenarios.map(({ id }) => id)).toEqual(reads ? [open, frozen] : [frozen]);
    expect(hidden).toBe(reads ? 1 : 2);
    if (role === "leasing_manager") return;
    const target = reads ? open : frozen;
    expect(await post(target, "freeze_scenario", {}, actor)).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it.each<StaffRole>(["legal", "administrator", "expert", "external_expert"])(
    "%s: none",
    async (role) => {
      const actor = await staff(role);
      await expect(page(frozen, actor)).rejects.toMatchObject({ status: 404 });
      await expect(getScenariosPage(actor, null)).rejects.toMatchObject({ status: 403 });
      await expect(getScenarioComparison(actor, [frozen])).rejects.toMatchObject({ status: 403 });
      await expect(post(frozen, "freeze_scenario", {}, actor)).rejects.toMatchObject({
        status: 404,
      });
    },
  );

  it("whoever is barred from an application sees its space taken, and nothing else of it", async () => {
    const [one, two] = [await startup(), await startup()];
    const { codes } = await laboratories([710]);
    const id = await p.make([one.id, two.id]);
    await p.placed(id, one.id, codes);
    await p.placed(id, two.id, codes);
    const engineer = await staff("technical_reviewer");
    await bar(engineer, two.id);
    const { number, title } = await prisma.application.findUniqueOrThrow({ where: { id: two.id } });
    const told = JSON.stringify(await page(id, engineer, `phase=${two.id}.0`));
    expect(told).not.toContain(two.id);
    expect(told).not.toContain(number);
    expect(told).toContain('"kind":"taken"');
    expect(title).not.toBe("");
    await p.freeze(id);
    const chair = await staff("chair");
    await bar(chair, two.id);
    const kept = JSON.stringify([await page(id, chair), await getScenarioComparison(chair, [id])]);
    expect(kept).not.toContain(two.id);
    expect(kept).not.toContain(number);
  });

  it("they are listed the last changed first, a page at a time", async () => {
    const made: string[] = [];
    for (let index = 0; index < 52; index += 1) {
      const at = new Date(now().getTime() + (index + 1) * 60_000);
      made.push(await atTime(at, () => p.make([], `Список ${index}`)));
    }
    const first = await getScenariosPage(p.leasing, null);
    expect(first.rows.map(({ id }) => id)).toEqual(made.toReversed().slice(0, 50));
    const second = await getScenariosPage(p.leasing, first.next);
    expect(second.rows.slice(0, 2).map(({ id }) => id)).toEqual(made.toReversed().slice(50));
    expect(second.first).toBe(false);
  });
});
