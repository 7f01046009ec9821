import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeBuilding, makeUnit } from "../../../../prisma/factories/site";
import { leasing, start } from "../allocations/allocations.testing";
import { quarterCode } from "../quarter";
import { inSiteTransaction } from "../site-transaction.server";
import { mergeUnits } from "./merge-units.server";
import { type SplitInput, splitUnit } from "./split-unit.server";

let at: Awaited<ReturnType<typeof leasing>>;

beforeAll(async () => {
  at = await leasing();
});

const one = async () => {
  const { floorId, units } = await makeBuilding([{}]);
  return { floorId, id: units[0] ?? "" };
};

const split = (id: string, more: Partial<SplitInput> = {}) => {
  const parts = [
    { code: `${id}-1`, areaM2: 200.5 },
    { code: `${id}-2`, areaM2: 299.5 },
  ];
  return inSiteTransaction((tx) =>
    splitUnit(tx, at.by, { id, version: 1, quarter: start, parts, ...more }),
  );
};

const merge = async (ids: readonly string[], quarter = start + 4, code = `${ids[0]}-m`) => {
  const units = await prisma.unit.findMany({ where: { id: { in: [...ids] } } });
  return inSiteTransaction((tx) => mergeUnits(tx, at.by, { units, quarter, code }));
};

describe("dividing a unit", () => {
  it("ends it with a quarter, and its parts begin with their shares of uses and outline", async () => {
    const { id } = await one();
    const made = await split(id);
    if (!made.ok) throw new Error(JSON.stringify(made));
    expect(await prisma.unit.findUnique({ where: { id } })).toMatchObject({
      untilQuarter: start,
      version: 2,
    });
    const parts = await prisma.unit.findMany({
      where: { id: { in: made.value.ids } },
      include: { spaces: true, origins: true },
      orderBy: { areaM2: "asc" },
    });
    expect(parts.map((part) => Number(part.spaces[0]?.areaM2))).toEqual([200.5, 299.5]);
    expect(parts.map((part) => [part.fromQuarter, part.origins[0]?.originId])).toEqual([
      [start, id],
      [start, id],
    ]);
    expect(await split(id)).toMatchObject({ refusal: { code: "stale" } });
  });

  it("is refused while it is kept beyond that quarter, and not for what ends before", async () => {
    const { id } = await one();
    await at.taken(id, { quarters: { from: start, until: start + 4 } });
    expect(await split(id, { quarter: start + 3 })).toMatchObject({
      refusal: { code: "kept_beyond", params: { until: quarterCode(start + 4) } },
    });
    expect(await split(id, { quarter: start + 4 })).toMatchObject({ ok: true });
    expect(await at.take(id, { quarters: { from: start + 4, until: start + 6 } })).toMatchObject({
      fields: { until: { code: "after_life" } },
    });
  });

  it("refuses parts that do not add up, a code that is another's, and a quarter before its life", async () => {
    const { id } = await one();
    const other = await one();
    const { code } = await prisma.unit.findUniqueOrThrow({ where: { id: other.id } });
    const half = { areaM2: 250 };
    const bad = [
      { code: "x1", ...half },
      { code: "x2", areaM2: 249.9 },
    ];
    expect(await split(id, { parts: bad })).toMatchObject({
      fields: { parts: { code: "parts_do_not_add_up", params: { sum: 499.9, area: 500 } } },
    });
    const twice = [
      { code, ...half },
      { code: `${code}-x`, ...half },
    ];
    expect(await split(id, { parts: twice })).toMatchObject({ refusal: { code: "code_taken" } });
    expect(await split(id, { quarter: start - 10 })).toMatchObject({
      fields: { quarter: { code: "before_life" } },
    });
    expect(await prisma.unit.findUnique({ where: { id } })).toMatchObject({ untilQuarter: null });
  });

  it("is done once of many who try at once", async () => {
    const { id } = await one();
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        split(id, {
          parts: [1, 2].map((part) => ({ code: `${id}-${index}-${part}`, areaM2: 250 })),
        }),
      ),
    );
    expect(tries.filter((result) => result.ok)).toHaveLength(1);
    const codes = tries.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
    expect(new Set(codes)).toEqual(new Set(["stale"]));
  });
});

describe("merging units", () => {
  const parted = async () => {
    const { id } = await one();
    const made = await split(id);
    if (!made.ok) throw new Error(JSON.stringify(made));
    // The parts of one unit are counted in the compartment of the whole.
    return { ids: made.value.ids };
  };

  it("makes one of what was divided: the whole area and outline again", async () => {
    const { ids } = await parted();
    const made = await merge(ids);
    if (!made.ok) throw new Error(JSON.stringify(made));
    const unit = await prisma.unit.findUniqueOrThrow({
      where: { id: made.value.id },
      include: { spaces: true, origins: true },
    });
    expect(Number(unit.areaM2)).toBe(500);
    expect(unit.outline).toHaveLength(4);
    expect(unit.origins.map(({ originId }) => originId).sort()).toEqual([...ids].sort());
    expect(await merge(ids)).toMatchObject({ refusal: { code: "stale" } });
  });

  it("is refused for what is kept, does not adjoin, or is in another compartment", async () => {
    const { ids } = await parted();
    await at.taken(ids[0] ?? "", { quarters: { from: start, until: start + 9 } });
    expect(await merge(ids)).toMatchObject({ refusal: { code: "kept_beyond" } });
    const { floorId, id } = await one();
    const beside = await makeUnit(floorId, `${id}-b`, {});
    expect(await merge([id, beside])).toMatchObject({ refusal: { code: "other_compartment" } });
    const far = {
      compartment: "same",
      outline: [
        [900, 0],
        [910, 0],
        [910, 10],
        [900, 10],
      ],
    };
    await prisma.unit.update({ where: { id }, data: { compartment: "same" } });
    await prisma.unit.update({ where: { id: beside }, data: far });
    expect(await merge([id, beside])).toMatchObject({ refusal: { code: "not_adjoining" } });
    const [first = ""] = (await makeBuilding([{}])).units;
    expect(await merge([id, first])).toMatchObject({ refusal: { code: "other_floor" } });
  });
});
