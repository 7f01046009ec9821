import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeBuilding } from "../../../../prisma/factories/site";
import { getDivision } from "./division-page.server";
import { postDivision } from "./post-division.server";

let leasing: Actor;

beforeAll(async () => {
  leasing = await makeAccount({ staffRoles: ["leasing_manager"] });
});

const form = (entries: readonly (readonly [string, string])[]) => {
  const made = new FormData();
  for (const [name, value] of entries) made.append(name, value);
  return made;
};

const parts = (...rows: readonly (readonly [code: string, area: string])[]) =>
  rows.flatMap(
    ([code, area]) =>
      [
        ["part", code],
        ["area", area],
      ] as const,
  );

const split = (id: string, rows: ReturnType<typeof parts>, more: Record<string, string> = {}) =>
  postDivision(
    leasing,
    id,
    form([
      ...Object.entries({ intent: "split_unit", version: "1", quarter: "2031Q1", ...more }),
      ...rows,
    ]),
  );

async function oneUnit(): Promise<string> {
  const { units } = await makeBuilding([{}]);
  return units[0] ?? "";
}

describe("the forms that divide and merge units", () => {
  it("divide a unit into the parts that are named, and leave out empty rows", async () => {
    const id = await oneUnit();
    const { result } = await split(
      id,
      parts([`${id.slice(-9)}-a`, "200,5"], ["", ""], [`${id.slice(-9)}-b`, "299.5"]),
    );
    expect(result).toEqual({ ok: true });
    const made = await prisma.unit.findMany({
      where: { origins: { some: { originId: id } } },
      orderBy: { code: "asc" },
    });
    expect(made.map((unit) => Number(unit.areaM2))).toEqual([200.5, 299.5]);
    expect(await getDivision(leasing, id)).toMatchObject({ ended: true });
  });

  it("name what is wrong beside its field, keep what was typed, and change nothing", async () => {
    const id = await oneUnit();
    const same = `${id.slice(-9)}-a`;
    const rows = parts([same, "-5"], [same, "12,345"], ["", "много"], ["?", ""]);
    const { typed, result } = await split(id, rows, { quarter: "весной" });
    expect(result).toMatchObject({
      ok: false,
      fields: {
        quarter: { code: "not_a_quarter" },
        "area-0": { code: "out_of_bounds" },
        "part-1": { code: "code_taken" },
        "area-1": { code: "too_many_digits" },
        "part-2": { code: "required" },
        "area-2": { code: "not_a_number" },
        "part-3": { code: "not_a_code" },
        "area-3": { code: "required" },
      },
    });
    expect(typed.parts.map(({ area }) => area)).toEqual(["-5", "12,345", "много", ""]);
    expect(await prisma.unit.count({ where: { origins: { some: { originId: id } } } })).toBe(0);
  });

  it("refuse one part, parts that do not add up, and a form that was overtaken", async () => {
    const id = await oneUnit();
    const own = id.slice(-9);
    expect((await split(id, parts([`${own}-a`, "500"]))).result).toMatchObject({
      fields: { parts: { code: "one_part" } },
    });
    const short = parts([`${own}-a`, "200"], [`${own}-b`, "200"]);
    expect((await split(id, short)).result).toMatchObject({
      fields: { parts: { code: "parts_do_not_add_up", params: { sum: 400, area: 500 } } },
    });
    const halves = parts([`${own}-a`, "250"], [`${own}-b`, "250"]);
    expect((await split(id, halves, { version: "7" })).result).toMatchObject({
      refusal: { code: "stale" },
    });
  });

  it("merge with those that were chosen of the floor, and with nothing else", async () => {
    const { units } = await makeBuilding([{}, {}]);
    const [first = "", second = ""] = units;
    const merge = (...chosen: string[]) =>
      postDivision(
        leasing,
        first,
        form([
          ["intent", "merge_units"],
          ["version", "1"],
          ["quarter", "2031Q1"],
          ["code", `${first.slice(-9)}-m`],
          ...chosen.map((one) => ["unit", one] as const),
        ]),
      );
    expect((await merge()).result).toMatchObject({ fields: { unit: { code: "merge_of_one" } } });
    // Another compartment, so it is not offered, and a hand-made form does not reach it.
    expect((await merge(second)).result).toMatchObject({
      fields: { unit: { code: "merge_of_one" } },
    });
    expect(await getDivision(leasing, first)).toMatchObject({ beside: [] });
  });
});
