import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { setReadingRight, takeSpace } from "~/features/applications/index.server";
import { quarterOf } from "~/features/site";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { figurePlan } from "../figures/figure-plan";
import { readPlan, readRows } from "../figures/read-plan.server";
import { begin, laboratories, planning, quarters, startup } from "../planning.testing";
import { applyScenario } from "./apply-scenario.server";

type Planning = Awaited<ReturnType<typeof planning>>;
let p: Planning;

beforeAll(async () => {
  p = await planning();
}, 60_000);

const kept = (applicationId: string) =>
  prisma.allocation.findMany({
    where: { applicationId, state: { not: "ended" } },
    include: { unit: { select: { code: true } } },
    orderBy: { unit: { code: "asc" } },
  });
const apply = async (id: string, command: "hold" | "reserve" = "hold", by = p.leasing) =>
  applyScenario(by, await p.refOf(id), command);
const named = ({ faults }: Awaited<ReturnType<typeof apply>>) =>
  faults.flatMap(({ conflict, refusal }) =>
    conflict?.kind === "does_not_fit"
      ? conflict.finding.parameter
      : (conflict?.kind ?? refusal?.code),
  );

describe("applying a scenario", () => {
  it("gives all that it places at once, and a second post changes nothing", async () => {
    const [one, two] = [await startup(), await startup()];
    const { codes } = await laboratories([710, 400, 320]);
    const id = await p.make([one.id, two.id]);
    await p.placed(id, one.id, codes.slice(0, 1));
    await p.placed(id, two.id, codes.slice(1));
    expect((await apply(id)).result).toMatchObject({ refusal: { code: "not_frozen" } });
    await p.freeze(id);
    const ref = await p.refOf(id);
    expect((await applyScenario(p.leasing, ref, "hold")).result).toEqual({ ok: true });
    expect((await applyScenario(p.leasing, ref, "hold")).result).toEqual({ ok: true });
    expect((await kept(one.id)).map(({ unit, state }) => [unit.code, state])).toEqual([
      [codes[0], "held"],
    ]);
    expect(await kept(two.id)).toHaveLength(2);
    const events = await prisma.auditEvent.findMany({
      where: { subjectId: id, action: "scenario.applied" },
    });
    expect(events).toHaveLength(1);
  });

  it("writes nothing when reality has moved on, and names what is in the way", async () => {
    const [one, two, rival] = [await startup(), await startup(), await startup()];
    const { codes } = await laboratories([710, 720]);
    const id = await p.make([one.id, two.id]);
    await p.placed(id, one.id, codes.slice(0, 1));
    await p.placed(id, two.id, codes.slice(1));
    await p.freeze(id);
    const taking = {
      command: "hold",
      phase: 0,
      units: codes.slice(1),
      quarters,
      waiver: "",
    } as const;
    p.must(await takeSpace(p.leasing, rival.id, taking));
    const before = await prisma.allocation.count();
    const answer = await apply(id);
    expect(answer.result).toMatchObject({ refusal: { code: "not_applied" } });
    expect(named(answer)).toEqual(["availability"]);
    expect(answer.faults[0]?.placements).toMatchObject([{ applicationId: two.id, phase: 0 }]);
    expect(await prisma.allocation.count()).toBe(before);
    expect(await prisma.scenario.findUnique({ where: { id } })).toMatchObject({ state: "frozen" });
  });

  it("of two at once for one unit lets one win and tells the other, whatever else they place", async () => {
    const [one, two, three] = [await startup(), await startup(), await startup()];
    const { codes } = await laboratories([710, 720]);
    const [shared = "", other = ""] = codes;
    const first = await p.make([one.id]);
    const second = await p.make([two.id, three.id]);
    await p.placed(first, one.id, [shared]);
    await p.placed(second, two.id, [other]);
    await p.placed(second, three.id, [shared]);
    await p.freeze(first);
    await p.freeze(second);
    const answers = await Promise.all([apply(first), apply(second)]);
    const won = answers.filter(({ result }) => result.ok);
    expect(won).toHaveLength(1);
    const lost = answers.find(({ result }) => !result.ok);
    expect(lost && named(lost)).toEqual(["availability"]);
    const places = [...(await kept(one.id)), ...(await kept(two.id)), ...(await kept(three.id))];
    expect([1, 2]).toContain(places.length);
    expect(places.filter(({ unit }) => unit.code === shared)).toHaveLength(1);
  });

  it("asks of every application what its standing allows", async () => {
    const { id: applicationId } = await startup();
    const { codes } = await laboratories([710]);
    const id = await p.make([applicationId]);
    await p.placed(id, applicationId, codes);
    await p.freeze(id);
    expect(named(await apply(id, "reserve"))).toEqual(["wrong_status"]);
    expect((await apply(id, "hold")).result).toEqual({ ok: true });
  });

  it("is for the leasing manager alone, and not for one who is barred from an application of it", async () => {
    const { id: applicationId } = await startup();
    const { codes } = await laboratories([710]);
    const id = await p.make([applicationId]);
    await p.placed(id, applicationId, codes);
    await p.freeze(id);
    const chair = await makeAccount({ staffRoles: ["chair"] });
    expect((await apply(id, "hold", chair)).result).toMatchObject({
      refusal: { code: "forbidden" },
    });
    const legal = await makeAccount({ staffRoles: ["legal"] });
    await expect(apply(id, "hold", legal)).rejects.toMatchObject({ status: 404 });
    const barred = await makeAccount({ staffRoles: ["leasing_manager"] });
    await inTransaction((tx) =>
      setReadingRight(tx, {
        applicationId,
        userId: barred.userId,
        kind: "barred",
        ground: "found",
        by: null,
      }),
    );
    expect(named(await apply(id, "hold", barred))).toEqual(["closed_to_you"]);
    expect(await kept(applicationId)).toEqual([]);
  });

  it("goes through exactly when the plan has no conflict", async () => {
    const places = [0, 1, 2] as const;
    const lengths = fc.integer({ min: 4, max: 40 });
    const given = fc.array(
      fc.record({
        who: fc.constantFrom(0, 1),
        phase: fc.constantFrom(0, 1),
        units: fc.subarray([...places], { minLength: 1, maxLength: 2 }),
        start: fc.integer({ min: 0, max: 12 }),
        length: lengths,
      }),
      { minLength: 1, maxLength: 3 },
    );
    const plans = fc.sample(given, { numRuns: 8, seed: 20_261_201 });
    const outcomes = new Set<boolean>();
    for (const plan of [[{ who: 0, phase: 0, units: [0], start: 0, length: 8 }], ...plans]) {
      const applications = [await startup(), await startup()];
      const { codes, building } = await laboratories([720, 520, 900]);
      await prisma.resourceLimit.create({
        data: { buildingId: building, resource: "power_kw", capacity: 220, fromQuarter: begin - 8 },
      });
      const id = await p.make(applications.map((one) => one.id));
      for (const { who, phase, units, start, length } of plan) {
        const from = quarterOf(2028, 1) + start;
        await p.placed(
          id,
          applications[who]?.id ?? "",
          units.map((unit) => codes[unit] ?? ""),
          { phase, quarters: { from, until: from + length } },
        );
      }
      await p.freeze(id);
      const { judgement } = figurePlan(await readPlan(await readRows(id)));
      const { result } = await apply(id);
      expect(result.ok).toBe(judgement.conflicts.length === 0);
      outcomes.add(result.ok);
    }
    expect(outcomes).toEqual(new Set([true, false]));
  }, 120_000);
});
