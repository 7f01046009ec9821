import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { quarterCode, quarterOf } from "~/features/site";
import { atTime, now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { makeBuilding } from "../../../../prisma/factories/site";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";
import { moveApplication } from "../lifecycle/move-application.server";
import { setReadingRight } from "../rights/reading-rights.server";
import { getAllocationPage } from "./allocation-page.server";
import { listWaiting } from "./list-waiting.server";
import { lookForWaiting } from "./look-for-waiting.server";
import { postSpace } from "./post-space.server";

let leasing: Actor;

beforeAll(async () => {
  await seedStaff();
  leasing = await actorOf("leasing@imc.example");
}, 60_000);

const from = quarterOf(2027, 3);

/** Posts a form of the page as the leasing manager. */
async function post(id: string, intent: string, fields: Record<string, string> = {}, by = leasing) {
  const form = new FormData();
  const given = { phase: "0", from: quarterCode(from), until: quarterCode(from + 39), ...fields };
  for (const [name, value] of Object.entries({ intent, ...given })) form.set(name, value);
  return (await postSpace(by, id, form)).result;
}

const page = (id: string, by = leasing, query = "") =>
  getAllocationPage(by, id, new URLSearchParams(query));

/** A building of one laboratory that the startup's first phase of 700 m² fits, with works. */
async function roomy(areaM2 = 800) {
  const { id, units } = await makeBuilding([{ areaM2 }]);
  await prisma.unit.updateMany({ where: { id: { in: units } }, data: { floorKn: 20 } });
  const { code } = await prisma.unit.findUniqueOrThrow({ where: { id: units[0] ?? "" } });
  return { building: id, id: units[0] ?? "", code };
}

const under = (status: "technical_review" | "approved" | "agreement_signed") =>
  makeApplication({ status, track: "tenant_resident" });

describe("an application's page of space", () => {
  it("shows each phase with its demand and the best fitting units with what is in the way", async () => {
    const { id } = await under("technical_review");
    const { code } = await roomy(710);
    const shown = await page(id);
    expect(shown.phases.map(({ areaM2, from: begins }) => [areaM2, begins])).toEqual([
      [700, from],
      [500, quarterOf(2029, 2)],
    ]);
    expect(shown.chosen?.units[0]).toMatchObject({
      code,
      fit: { verdict: "fits_with_works", wasteM2: 10 },
    });
    const works = shown.chosen?.units[0]?.fit.findings.map((one) => one.parameter);
    expect(works).toEqual(["uses", "gmp"]);
    expect(shown.commands).toEqual(["request", "hold"]);
    const later = await page(id, leasing, "phase=1&from=2030Q1&until=2031Q4");
    expect(later.chosen).toMatchObject({
      phase: 1,
      quarters: { from: quarterOf(2030, 1), until: quarterOf(2032, 1) },
    });
  });

  it("looks for space of itself while a phase lacks some, and afterwards when it is asked to", async () => {
    const { id } = await under("technical_review");
    for (const [phase, begins] of [from, quarterOf(2029, 2)].entries()) {
      expect((await page(id)).chosen).toMatchObject({ phase, quarters: { from: begins } });
      const { code } = await roomy();
      const fields = {
        phase: String(phase),
        from: quarterCode(begins),
        until: quarterCode(begins + 39),
      };
      expect(await post(id, "hold_unit", { ...fields, unit: code })).toMatchObject({ ok: true });
    }
    const whole = await page(id);
    expect(whole.phases.map(({ givenM2 }) => givenM2)).toEqual([800, 800]);
    expect(whole.chosen).toBeNull();
    expect((await page(id, leasing, "phase=1")).chosen).toMatchObject({ phase: 1, leftM2: 500 });
  });

  it("is read by those who read the site, and exists for nobody else", async () => {
    const { id } = await under("technical_review");
    const chair = await makeAccount({ staffRoles: ["chair"] });
    expect(await page(id, chair)).toMatchObject({ commands: [], allocates: false });
    for (const role of ["legal", "administrator", "external_expert"] as const) {
      const other = await makeAccount({ staffRoles: [role] });
      await expect(page(id, other)).rejects.toMatchObject({ status: 404 });
      await expect(post(id, "hold_unit", {}, other)).rejects.toMatchObject({ status: 404 });
    }
    expect(await post(id, "hold_unit", {}, chair)).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it("gives what the application's standing allows, and no more", async () => {
    const { code } = await roomy();
    const early = await makeApplication();
    expect(await post(early.id, "hold_unit", { unit: code })).toMatchObject({
      refusal: { code: "wrong_status" },
    });
    const { id } = await under("technical_review");
    expect(await post(id, "reserve_unit", { unit: code })).toMatchObject({
      refusal: { code: "wrong_status" },
    });
    expect(await post(id, "hold_unit", { unit: code })).toMatchObject({ ok: true });
    const [held] = (await page(id)).allocations;
    expect(held).toMatchObject({
      unit: code,
      state: "held",
      commands: ["prolong", "move", "release"],
    });
    expect((await page(id)).phases[0]).toMatchObject({ givenM2: 800 });
    const ref = { allocation: held?.id ?? "", version: String(held?.version) };
    expect(await post(id, "reserve_allocation", ref)).toMatchObject({
      refusal: { code: "wrong_status" },
    });
    expect(await post(id, "release_allocation", { ...ref, reason: "Передумали" })).toMatchObject({
      ok: true,
    });
    const signed = await under("agreement_signed");
    expect(await post(signed.id, "reserve_unit", { unit: code })).toMatchObject({ ok: true });
    const [reserved] = (await page(signed.id)).allocations;
    const of = { allocation: reserved?.id ?? "", version: String(reserved?.version) };
    expect(await post(signed.id, "contract_allocation", of)).toMatchObject({ ok: true });
  });

  it("takes several units together, or none of them", async () => {
    const { id } = await under("technical_review");
    const { units } = await makeBuilding([{}, {}, {}]);
    const rows = await prisma.unit.findMany({
      where: { id: { in: units } },
      orderBy: { code: "asc" },
    });
    const [one = "", two = "", three = ""] = rows.map(({ code }) => code);
    expect(await post(id, "hold_unit", { other: three })).toMatchObject({ ok: true });
    const other = await under("technical_review");
    expect(await post(other.id, "hold_unit", { other: `${one}, ${three}` })).toMatchObject({
      refusal: { code: "taken", params: { unit: three } },
    });
    expect((await page(other.id)).allocations).toEqual([]);
    expect(await post(other.id, "hold_unit", { other: `${one} ${two}` })).toMatchObject({
      ok: true,
    });
    expect((await page(other.id)).phases[0]).toMatchObject({ givenM2: 1000 });
  });

  it("gives a unit to one of many applications that want it at once, and tells the others", async () => {
    const { code } = await roomy();
    const ids: string[] = [];
    // More than there are connections, each with its own application.
    for (let index = 0; index < 15; index += 1) ids.push((await under("technical_review")).id);
    const tries = await Promise.all(ids.map((id) => post(id, "hold_unit", { unit: code })));
    expect(tries.filter((one) => one.ok)).toHaveLength(1);
    const codes = tries.flatMap((one) => (one.ok ? [] : [one.refusal.code]));
    expect(new Set(codes)).toEqual(new Set(["taken"]));
  }, 60_000);

  it.each([
    [{ from: "2027" }, { from: { code: "quarter_unknown" } }],
    [
      { from: quarterCode(from), until: quarterCode(from - 1) },
      { until: { code: "until_before_from" } },
    ],
    [{ unit: "nowhere" }, { unit: { code: "unit_unknown" } }],
    [{ unit: "" }, { unit: { code: "unit_missing" } }],
  ])("says what is wrong with what was typed: %o", async (typed, fields) => {
    const { id } = await under("technical_review");
    expect(await post(id, "hold_unit", typed)).toMatchObject({ ok: false, fields });
  });

  it("refuses what no form of it asks for", async () => {
    const { id } = await under("technical_review");
    expect(await post(id, "hold_unit", { unit: "x", phase: "5" })).toMatchObject({
      refusal: { code: "phase_unknown" },
    });
    expect(await post(id, "prolong_hold", { allocation: "x", version: "y" })).toMatchObject({
      refusal: { code: "allocation_unknown" },
    });
    expect(await post(id, "constructor")).toMatchObject({ refusal: { code: "unknown_intent" } });
  });
});

describe("an application that ends", () => {
  it("gives back what it had and waits for nothing", async () => {
    const { id, owner } = await under("technical_review");
    const { code } = await roomy();
    await post(id, "hold_unit", { unit: code });
    await post(id, "join_waiting", { phase: "1" });
    expect(await moveApplication(owner, id, { intent: "withdraw" })).toMatchObject({ ok: true });
    expect((await page(id)).allocations[0]).toMatchObject({
      state: "ended",
      endReason: "withdrawn",
    });
    expect(await prisma.waiting.count({ where: { applicationId: id } })).toBe(0);
  });
});

describe("the waiting list", () => {
  const waitingOf = async (id: string, by = leasing) =>
    (await listWaiting(by, "all", null)).rows.find((row) => row.applicationId === id);

  it("keeps why nothing fits, and names what fits when space frees", async () => {
    const { id: holder } = await under("technical_review");
    // Nothing that was made before is near to fitting.
    await prisma.unit.updateMany({ data: { maxBsl: 0, heightM: 2 } });
    const { id: unit, code } = await roomy(900);
    expect(await post(holder, "hold_unit", { unit: code })).toMatchObject({ ok: true });
    const { id } = await under("technical_review");
    expect(await post(id, "join_waiting")).toMatchObject({ ok: true });
    expect(await post(id, "join_waiting")).toMatchObject({ ok: true });
    expect(await lookForWaiting(null)).toBe(0);
    expect(await waitingOf(id)).toMatchObject({
      reasons: ["availability"],
      fitting: [],
      fittingSince: null,
    });
    const [held] = (await page(holder)).allocations;
    const ref = { allocation: held?.id ?? "", version: String(held?.version) };
    await post(holder, "release_allocation", { ...ref, reason: "Передумали" });
    const queued = await prisma.$queryRaw<{ payload: unknown }[]>`
      select payload from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'look_for_waiting'`;
    expect(queued.map(({ payload }) => payload)).toContainEqual({ units: [unit] });
    expect(await lookForWaiting([unit])).toBe(1);
    expect(await lookForWaiting([unit])).toBe(0);
    expect(await waitingOf(id)).toMatchObject({ fitting: [code] });
    const notice = await prisma.notice.findFirst({
      where: { kind: "space_fits", applicationId: id },
    });
    expect(notice).toMatchObject({ userId: leasing.userId, params: { units: code } });
    expect((await listWaiting(leasing, "fitting", null)).rows).toHaveLength(1);
    expect(await post(id, "hold_unit", { unit: code })).toMatchObject({ ok: true });
    expect(await waitingOf(id)).toBeUndefined();
  });

  it("is paged in its order, and without what its reader is barred from", async () => {
    const made: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const { id } = await under("technical_review");
      made.push(id);
      await atTime(new Date(now().getTime() + index * 1000), () => post(id, "join_waiting"));
    }
    await prisma.waiting.createMany({
      data: made.flatMap((applicationId) =>
        [1, 2, 3, 4, 5].map((phase) => ({
          applicationId,
          phase,
          since: new Date("2026-01-01"),
          byId: leasing.userId,
          reasons: [],
          checkedAt: now(),
        })),
      ),
    });
    const first = await listWaiting(leasing, "all", null);
    expect(first.next).toBeNull();
    const keys = first.rows.map(
      (row) => `${row.since.toISOString()} ${row.applicationId} ${row.phase}`,
    );
    expect(keys).toEqual([...keys].sort());
    const [barred = ""] = made;
    await inTransaction((tx) =>
      setReadingRight(tx, {
        applicationId: barred,
        userId: leasing.userId,
        kind: "barred",
        ground: "found",
        by: null,
      }),
    );
    const rest = await listWaiting(leasing, "all", null);
    expect(rest.rows).toHaveLength(first.rows.length - 6);
    expect(rest.rows.some((row) => row.applicationId === barred)).toBe(false);
  });
});
