import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, staffRoles } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { loadSite } from "../../../../prisma/seed/site/load-site";
import { siteReaders } from "../access";
import { quarterOf } from "../quarter";
import { getUnit } from "./get-unit.server";
import { listUnits } from "./list-units.server";
import { getBuilding, getPlaces } from "./places.server";
import { postBuilding, postLimit, postPlot } from "./post-places.server";
import { postNewUnit, postUnit } from "./post-unit.server";
import { postIllustrative } from "./set-illustrative.server";
import { parseUnitsFilter } from "./units-filter";

let leasing: Actor;
let application: string;

beforeAll(async () => {
  leasing = await makeAccount({ staffRoles: ["leasing_manager"] });
  await loadSite(leasing);
  application = (await makeApplication()).id;
}, 60_000);

const formOf = (texts: Record<string, string>) => {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.set(name, text);
  return form;
};

const idOf = async (code: string) =>
  (await prisma.unit.findUniqueOrThrow({ where: { code }, select: { id: true } })).id;

async function change(code: string, more: Record<string, string>, version?: number) {
  const unit = await getUnit(leasing, await idOf(code));
  const form = formOf({
    ...unit.texts,
    intent: "save_unit",
    version: String(version ?? unit.version),
    ...more,
  });
  return (await postUnit(leasing, unit.id, form)).result;
}

const fieldsOf = (result: object) =>
  "fields" in result
    ? Object.entries(result.fields as object).map(([field, { code }]) => `${field}: ${code}`)
    : result;

describe("a unit", () => {
  it("is changed from the version that was seen, on record, with what it was before", async () => {
    const id = await idOf("B1-1-01");
    expect(await change("B1-1-01", { height_m: "6,8", area_lab_qc: "" })).toMatchObject({
      fields: { area_m2: { code: "spaces_do_not_sum" } },
    });
    expect(await change("B1-1-01", { height_m: "6,8" })).toMatchObject({ ok: true, value: { id } });
    const after = await getUnit(leasing, id);
    expect(after.texts.height_m).toBe("6.8");
    expect(after.version).toBe(2);
    const event = await prisma.auditEvent.findFirstOrThrow({
      where: { action: "site.unit_saved", subjectId: id },
    });
    expect(event).toMatchObject({
      before: { height_m: "6.6" },
      after: { code: "B1-1-01", height_m: "6.8" },
    });
  });

  it("is of one of two who began from the same; saving the same again changes nothing", async () => {
    const tries = await Promise.all([
      change("B1-1-02", { height_m: "7" }, 1),
      change("B1-1-02", { height_m: "8" }, 1),
    ]);
    expect(tries.map((one) => (one.ok ? "ok" : one.refusal.code)).sort()).toEqual(["ok", "stale"]);
    const { version } = await getUnit(leasing, await idOf("B1-1-02"));
    expect(await change("B1-1-02", {})).toMatchObject({ ok: true });
    expect((await getUnit(leasing, await idOf("B1-1-02"))).version).toBe(version);
  });

  it("stays where it stands and is called as it is called", async () => {
    await change("B1-1-03", { unit: "B9-9-99", building: "B2", floor: "2", height_m: "6" });
    const unit = await getUnit(leasing, await idOf("B1-1-03"));
    expect(unit.texts).toMatchObject({ building: "B1", floor: "1", height_m: "6" });
  });

  it("lies on no other, and a new one needs room and a code of its own", async () => {
    const { texts } = await getUnit(leasing, await idOf("B6-1-01"));
    const add = async (more: Record<string, string>) => {
      const form = formOf({ ...texts, intent: "add_unit", ...more });
      return (await postNewUnit(leasing, form)).result;
    };
    expect(fieldsOf(await add({}))).toEqual(["unit: code_taken"]);
    expect(fieldsOf(await add({ unit: "B1-1-01" }))).toEqual(["unit: code_taken"]);
    expect(fieldsOf(await add({ unit: "B6-1-99" }))).toEqual(["area_m2: floor_full"]);
    expect(fieldsOf(await add({ unit: "B6-1-99", building: "B77" }))).toEqual([
      "building: building_unknown",
    ]);
    await change("B6-1-01", { until_quarter: "2030Q1" });
    const made = await add({ unit: "B6-1-99", from_quarter: "2030Q1" });
    expect(made).toMatchObject({ ok: true });
    expect(await prisma.unitSpace.count({ where: { unit: { code: "B6-1-99" } } })).toBeGreaterThan(
      0,
    );
    expect(fieldsOf(await change("B6-1-01", { until_quarter: "" }))).toEqual([
      "area_m2: floor_full",
    ]);
  });

  it("keeps what is promised of it, and tells its readers when, not for whom", async () => {
    const id = await idOf("B4-1-01");
    const from = quarterOf(2027, 1);
    await prisma.allocation.create({
      data: {
        unitId: id,
        applicationId: application,
        phase: 0,
        state: "reserved",
        fromQuarter: from,
        untilQuarter: from + 8,
        createdAt: now(),
        createdById: leasing.userId,
      },
    });
    expect(fieldsOf(await change("B4-1-01", { until_quarter: "2028Q1" }))).toEqual([
      "until_quarter: kept_later",
    ]);
    expect(fieldsOf(await change("B4-1-01", { from_quarter: "2027Q2" }))).toEqual([
      "from_quarter: kept_earlier",
    ]);
    const { occupations } = await getUnit(leasing, id);
    expect(occupations).toEqual([
      { id: occupations[0]?.id, state: "reserved", from, until: from + 8 },
    ]);
  });
});

describe("the list of units", () => {
  const walk = async (query: string) => {
    const filter = parseUnitsFilter(new URLSearchParams(query));
    const rows = [];
    let page = await listUnits(leasing, filter);
    rows.push(...page.rows);
    while (page.next) {
      page = await listUnits(leasing, { ...filter, after: page.next });
      rows.push(...page.rows);
    }
    return rows;
  };

  it("shows every unit once in either order", async () => {
    const all = await prisma.unit.count({ where: { origins: { none: {} }, untilQuarter: null } });
    for (const sort of ["code", "area"]) {
      const rows = await walk(`sort=${sort}&quarter=2031Q4`);
      expect(new Set(rows.map(({ id }) => id)).size, sort).toBe(rows.length);
      expect(rows.length, sort).toBe(all);
      const keys = rows.map((row) => (sort === "area" ? row.areaM2 : row.code));
      expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }
  });

  it("is narrowed by building, use, and state in a quarter", async () => {
    const kept = await walk("building=B4&state=reserved&quarter=2027Q1");
    expect(kept.map(({ code }) => code)).toEqual(["B4-1-01"]);
    expect(await walk("building=B4&state=reserved&quarter=2029Q1")).toEqual([]);
    const cold = await walk("use=wh_frozen&quarter=2028Q1");
    expect(new Set(cold.map(({ building }) => building))).toEqual(new Set(["B5"]));
    expect(await walk("building=B9&state=free&quarter=2027Q1")).toEqual([]);
    expect(await walk("building=B9&state=soon&quarter=2027Q1")).toHaveLength(24);
  });
});

describe("buildings, floors, plots and limits", () => {
  const save = async (code: string, more: Record<string, string>) => {
    const { building } = await getBuilding(leasing, code);
    const version = String(building.version);
    const form = formOf({ ...building.texts, intent: "save_building", version, ...more });
    return fieldsOf((await postBuilding(leasing, code, form)).result);
  };

  it("are changed as far as what stands in them allows", async () => {
    expect(await save("B4", { available_from: "2027Q3" })).toEqual([
      "available_from: kept_earlier",
    ]);
    expect(await save("B4", { outline: "12 270; 60 270; 60 326; 12 326" })).toEqual([
      "outline: leaves_out",
    ]);
    expect(await save("B1", { outline: "12 62; 130 62; 130 142; 12 142" })).toEqual([
      "outline: overlaps",
    ]);
    expect(await save("B1", { plot: "P3" })).toEqual(["outline: outside_plot"]);
    expect(await save("B10", { published: "yes", name_en: "Pilot house" })).toMatchObject({
      ok: true,
    });
    const { buildings } = await getPlaces(leasing);
    expect(buildings.find(({ code }) => code === "B10")).toMatchObject({
      published: true,
      nameEn: "Pilot house",
    });
    expect(await save("B10", { version: "1", name_en: "Other" })).toMatchObject({ ok: false });
  });

  it("are added", async () => {
    const building = formOf({
      intent: "save_building",
      version: "0",
      plot: "P4",
      code: "G1",
      name_ru: "Газовая станция",
      name_en: "Gas station",
      stage: "planned",
      available_from: "2028Q1",
      outline: "200 395; 230 395; 230 425; 200 425",
    });
    expect((await postBuilding(leasing, "new", building)).result.ok).toBe(true);
    const floor = (area: string) =>
      postBuilding(leasing, "G1", formOf({ intent: "save_floor", level: "1", area_m2: area }));
    expect(fieldsOf((await floor("901")).result)).toEqual(["area_m2: larger_than_building"]);
    expect((await floor("900")).result.ok).toBe(true);
    const smaller = formOf({ intent: "save_floor", level: "1", area_m2: "6719" });
    expect(fieldsOf((await postBuilding(leasing, "B1", smaller)).result)).toEqual([
      "area_m2: units_need_more",
    ]);
    const plot = formOf({
      intent: "save_plot",
      code: "P9",
      name_ru: "Ещё участок",
      name_en: "Another plot",
      use: "green",
      area_m2: "100",
      outline: "500 0; 510 0; 510 10; 500 10",
    });
    expect((await postPlot(leasing, "new", plot)).result.ok).toBe(true);
    plot.set("code", "P10");
    expect(fieldsOf((await postPlot(leasing, "new", plot)).result)).toEqual(["outline: overlaps"]);
  });

  it("have limits that are never negative", async () => {
    const limit = (capacity: string) =>
      postLimit(
        leasing,
        null,
        formOf({
          intent: "save_limit",
          resource: "gas_nm3h",
          from_quarter: "2032Q1",
          capacity,
        }),
      );
    expect(fieldsOf((await limit("-1")).result)).toEqual(["capacity: negative"]);
    for (const capacity of ["700", "700", "750,5"]) {
      expect((await limit(capacity)).result.ok).toBe(true);
    }
    const where = { buildingId: null, resource: "gas_nm3h", fromQuarter: quarterOf(2032, 1) };
    const [row, ...more] = await prisma.resourceLimit.findMany({ where });
    expect([Number(row?.capacity), more.length]).toEqual([750.5, 0]);
    const remove = formOf({ intent: "remove_limit", limit: row?.id ?? "" });
    expect((await postLimit(leasing, null, remove)).result.ok).toBe(true);
    expect(await prisma.resourceLimit.count({ where })).toBe(0);
  });

  it("are the leasing manager's alone to change", async () => {
    const id = await idOf("B1-1-01");
    for (const role of staffRoles.filter((one) => one !== "leasing_manager")) {
      const who = await makeAccount({ staffRoles: [role] });
      const no = { status: 403 };
      await expect(postPlot(who, "new", formOf({})), role).rejects.toMatchObject(no);
      await expect(postBuilding(who, "B1", formOf({})), role).rejects.toMatchObject(no);
      await expect(postLimit(who, null, formOf({})), role).rejects.toMatchObject(no);
      const said = await postIllustrative(
        who,
        formOf({ intent: "set_illustrative", illustrative: "no" }),
      );
      expect(said, role).toMatchObject({ refusal: { code: "forbidden" } });
      if (!siteReaders.some((reader) => reader === role)) {
        await expect(getUnit(who, id), role).rejects.toMatchObject(no);
        continue;
      }
      const { texts, version } = await getUnit(who, id);
      const form = formOf({ ...texts, intent: "save_unit", version: String(version) });
      expect((await postUnit(who, id, form)).result, role).toMatchObject({
        refusal: { code: "forbidden" },
      });
    }
  }, 60_000);
});
