import { beforeAll, describe, expect, it } from "vitest";
import { siteSetting } from "~/features/site/index.server";
import { pool, prisma } from "~/platform/db.server";
import { readSetting } from "~/platform/settings.server";
import { makeAccount } from "../../factories/accounts";
import { loadSite } from "./load-site";

beforeAll(async () => loadSite(await makeAccount({ staffRoles: ["leasing_manager"] })), 60_000);

describe("the loaded site", () => {
  it("adds up in the database: land, floors, units and their uses", async () => {
    const { rows } = await pool.query<Record<string, string>>(
      `select (select sum(area_m2) from plot)::text as land,
         (select sum(area_m2) from floor)::text as floors,
         (select sum(area_m2) from unit)::text as units,
         (select sum(area_m2) from unit_space)::text as spaces`,
    );
    expect(rows[0]).toEqual({
      land: "194000.0",
      floors: "240000.0",
      units: "240000.0",
      spaces: "240000.0",
    });
  });

  it("is said to be illustrative, and who put it there is on record", async () => {
    expect(await readSetting(siteSetting)).toEqual({ illustrative: true });
    expect(await prisma.auditEvent.count({ where: { action: "site.loaded" } })).toBe(1);
  });
});
