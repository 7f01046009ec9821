import { beforeAll, describe, expect, it } from "vitest";
import { quarterOf } from "~/features/site";
import { prisma } from "~/platform/db.server";
import { makeApplication, makeDraft } from "../../../../prisma/factories/applications";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { makeBuilding } from "../../../../prisma/factories/site";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";
import { postSpace } from "../placement/post-space.server";
import { getSectionPage } from "./section-page.server";

beforeAll(seedStaff, 60_000);

const limit = (
  buildingId: string | null,
  resource: string,
  capacity: number,
  fromQuarter: number,
) => prisma.resourceLimit.create({ data: { buildingId, resource, capacity, fromQuarter } });

describe("what is free on the site, beside an applicant's own figures", () => {
  it("is shown in totals from when the project begins, and not at all without an inventory", async () => {
    const { owner } = await makeCompany();
    const draft = await makeDraft(owner);
    const free = async (section: string) => {
      const page = await getSectionPage(owner, draft, section, "en");
      return page.mode === "edit" ? page.free.rows : null;
    };
    expect(await free("utilities")).toEqual([]);
    const [one, two] = [await makeBuilding([{ areaM2: 900 }]), await makeBuilding([{}])];
    const early = quarterOf(2026, 1);
    await limit(one.id, "power_kw", 4_000, early);
    await limit(two.id, "power_kw", 3_000, quarterOf(2028, 1));
    await limit(null, "water_m3d", 80, early);
    await limit(null, "gas_nm3h", 0, early);
    const utilities = await free("utilities");
    expect(utilities?.map(({ code, amount, from }) => [code, amount, from])).toEqual([
      ["power_kw", 5_700, "Q3\u00a02027"],
      ["water_m3d", 100, "Q3\u00a02027"],
      ["gas_nm3h", 0, ""],
    ]);
    expect(await free("premises")).toMatchObject([{ code: "area", amount: 1_400 }]);
    expect(await free("project")).toEqual([]);
    const other = await makeApplication({ status: "technical_review" });
    const { code = "" } =
      (await prisma.unit.findFirst({ where: { id: one.units[0] ?? "" } })) ?? {};
    const form = new FormData();
    const asked = { intent: "hold_unit", phase: "0", unit: code, from: "2027Q3", until: "2050Q4" };
    for (const [name, value] of Object.entries(asked)) form.set(name, value);
    const leasing = await actorOf("leasing@imc.example");
    expect((await postSpace(leasing, other.id, form)).result).toMatchObject({ ok: true });
    // 198 kW are held by somebody, and the total tells neither by whom nor how many.
    expect((await free("utilities"))?.[0]).toMatchObject({ code: "power_kw", amount: 5_500 });
    expect(await free("premises")).toMatchObject([{ code: "area", amount: 500 }]);
  }, 60_000);
});
