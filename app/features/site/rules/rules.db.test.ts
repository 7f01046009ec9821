import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeBuilding } from "../../../../prisma/factories/site";
import { actorOf } from "../../../../prisma/seed/people";
import { leasing, needs, start } from "../allocations/allocations.testing";
import { getRules, postSiteRules } from "./change-rules.server";
import { parseRules, type RulesTexts, writeRules } from "./rules-form";
import { defaultSiteRules } from "./site-rules";
import { readSiteRules } from "./site-rules.server";

let at: Awaited<ReturnType<typeof leasing>>;

beforeAll(async () => {
  at = await leasing();
});

const form = (texts: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(texts)) made.set(name, value);
  return made;
};

async function post(more: Partial<RulesTexts>, version?: string) {
  const actor = await actorOf("leasing@imc.example");
  const view = await getRules(actor);
  const sent = { ...view.texts, ...more, version: version ?? String(view.version) };
  return postSiteRules(actor, form({ intent: "change_site_rules", ...sent }));
}

describe("the rules of the site", () => {
  it("are read as they were written", () => {
    const rules = { ...defaultSiteRules, hospital: [620, -12.5] as const, holdDays: 30 };
    expect(parseRules(writeRules(rules))).toEqual({ rules });
    expect(parseRules(writeRules(defaultSiteRules))).toEqual({ rules: defaultSiteRules });
  });

  it("say what is wrong beside its field", () => {
    const texts = writeRules(defaultSiteRules);
    const wrong = {
      ...texts,
      hold_days: "0",
      hospital_x: "12",
      zone_iv: "400",
      diversity_power_kw: "1,2",
      diversity_water_m3d: "",
      explosive_m2: "много",
    };
    expect(parseRules(wrong)).toEqual({
      errors: {
        hold_days: { code: "out_of_range", params: { min: 1, max: 730 } },
        hospital_y: { code: "required" },
        zone_iv: { code: "zone_larger" },
        diversity_power_kw: { code: "out_of_range", params: { min: 0.05, max: 1 } },
        diversity_water_m3d: { code: "required" },
        explosive_m2: { code: "not_a_number" },
      },
    });
  });

  it("are in force from then on: for new holds, and for what is counted against a limit", async () => {
    const { id: buildingId, units } = await makeBuilding([{}, {}]);
    const [first = "", second = ""] = units;
    const power = needs.loads.power_kw ?? 0;
    await prisma.resourceLimit.create({
      data: { buildingId, resource: "power_kw", fromQuarter: start, capacity: power * 0.8 },
    });
    const before = await readSiteRules();
    expect(await post({ hold_days: "10", diversity_power_kw: "1" })).toMatchObject({
      result: { ok: true },
    });
    expect(await at.take(first)).toMatchObject({ refusal: { code: "over_limit" } });
    expect(await post({ diversity_power_kw: "0,5" })).toMatchObject({ result: { ok: true } });
    const taken = await at.take(second);
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    const held = await prisma.allocation.findUniqueOrThrow({ where: { id: taken.value.id } });
    const days = (Number(held.expiresAt) - Number(held.createdAt)) / 86_400_000;
    expect(Math.round(days)).toBe(10);
    await post(writeRules(before));
  });

  it("are not changed from a page that others overtook", async () => {
    expect(await post({ hold_days: "45" }, "0")).toMatchObject({
      result: { refusal: { code: "stale" } },
    });
    expect(await readSiteRules()).toMatchObject({ holdDays: 90 });
  });
});
