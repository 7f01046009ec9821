import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { parseCsv, toCsv } from "~/platform/csv";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { loadSite } from "../../../../prisma/seed/site/load-site";
import { applyImport } from "./apply-import.server";
import { exportUnits } from "./export-units.server";
import { getImport } from "./import-view.server";
import { makeImport } from "./make-import.server";

let leasing: Actor;
let folder: string;

beforeAll(async () => {
  leasing = await makeAccount({ staffRoles: ["leasing_manager"] });
  await loadSite(leasing);
  folder = await mkdtemp(path.join(tmpdir(), "imc-import-test-"));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(fileName: string, bytes: Buffer | string) {
  const place = path.join(folder, fileName);
  await writeFile(place, bytes);
  const sizeBytes = Buffer.byteLength(bytes);
  const made = await makeImport(leasing, { path: place, fileName, declaredType: "", sizeBytes });
  if (!made.ok) return made.refusal.code;
  return getImport(leasing, made.value.id);
}

async function preview(fileName: string, bytes: Buffer | string) {
  const view = await read(fileName, bytes);
  if (typeof view === "string") throw new Error(view);
  return view;
}

const cells = async () => {
  const { bytes } = await exportUnits(leasing, "csv", "en");
  return parseCsv(bytes.toString("utf8"));
};
const put = (rows: string[][], unit: string, column: string, value: string) => {
  const at = rows[0]?.indexOf(column) ?? -1;
  const row = rows.find((one) => one.includes(unit));
  if (!row || at < 0) throw new Error(`no ${unit} or ${column}`);
  row[at] = value;
  return rows;
};
const heightOf = async (code: string) =>
  Number((await prisma.unit.findUniqueOrThrow({ where: { code } })).heightM);

describe("an exported file", () => {
  it.each([
    ["csv", "ru"],
    ["csv", "en"],
    ["xlsx", "ru"],
    ["xlsx", "en"],
  ] as const)("changes nothing when it is imported again: %s in %s", async (format, locale) => {
    const { bytes, fileName } = await exportUnits(leasing, format, locale);
    expect(fileName).toMatch(/ill/);
    const view = await preview(`units.${format}`, bytes);
    expect(view.faults).toEqual([]);
    expect(view.counts).toEqual({ added: 0, changed: 0, unchanged: 246, faulty: 0 });
    expect(await applyImport(leasing, view.id, view.digest)).toMatchObject({
      refusal: { code: "nothing_changes" },
    });
  });
});

describe("a file of units", () => {
  it("is shown before anything changes, then applied in one piece, once", async () => {
    const rows = put(await cells(), "B2-1-01", "Clear height, m", "8.4");
    put(rows, "B2-1-02", "Fire compartment", "B2-1-Z");
    const view = await preview("units.csv", toCsv(rows, "en"));
    expect(view.counts).toMatchObject({ added: 0, changed: 2, faulty: 0 });
    expect(view.changes).toContainEqual({
      code: "B2-1-01",
      fields: [{ field: "height_m", before: "7.2", after: "8.4" }],
    });
    expect(await heightOf("B2-1-01")).toBe(7.2);
    const tries = await Promise.all([
      applyImport(leasing, view.id, view.digest),
      applyImport(leasing, view.id, view.digest),
    ]);
    expect(tries.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await heightOf("B2-1-01")).toBe(8.4);
    expect((await prisma.unit.findUniqueOrThrow({ where: { code: "B2-1-01" } })).version).toBe(2);
    expect(await prisma.auditEvent.count({ where: { action: "site.imported" } })).toBe(1);
    expect((await getImport(leasing, view.id)).appliedAt).not.toBeNull();
  });

  it("adds units where there is room for them", async () => {
    const rows = await cells();
    const head = rows[0] ?? [];
    const [one = []] = rows.filter((row) => row.includes("B11-3-01"));
    const until = head.indexOf("Exists until");
    const from = head.indexOf("Available from");
    const name = head.indexOf("Unit");
    const ended = one.map((cell, index) => (index === until ? "2033Q1" : cell));
    const added = one.map((cell, index) =>
      index === from ? "2033Q1" : index === name ? "B11-3-11" : cell,
    );
    const view = await preview("units.csv", toCsv([head, ended, added], "en"));
    expect(view.faults).toEqual([]);
    expect(view.counts).toMatchObject({ added: 1, changed: 1 });
    expect(await applyImport(leasing, view.id, view.digest)).toMatchObject({ ok: true });
    const made = await prisma.unit.findUniqueOrThrow({
      where: { code: "B11-3-11" },
      include: { spaces: true },
    });
    expect(made.spaces.length).toBeGreaterThan(0);
  });

  it("with faults is told all of them, and none of it is applied", async () => {
    const rows = put(await cells(), "B2-2-01", "Clear height, m", "9");
    put(rows, "B2-2-02", "Clear height, m", "-9");
    put(rows, "B2-3-01", "Outline", "120 62; 188 62; 188 142; 120 142");
    put(rows, "B2-3-02", "Building", "B99");
    const view = await preview("units.csv", toCsv(rows, "en"));
    expect(view.faults.map(({ field, refusal }) => [field, refusal.code]).sort()).toEqual([
      ["building", "building_unknown"],
      ["height_m", "negative"],
      ["outline", "outline_area"],
    ]);
    const rowOf = (unit: string) => rows.findIndex((row) => row.includes(unit)) + 1;
    expect(view.faults.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
      ["B2-2-02", "B2-3-01", "B2-3-02"].map(rowOf),
    );
    expect(await applyImport(leasing, view.id, view.digest)).toMatchObject({
      refusal: { code: "import_faulty" },
    });
    expect(await heightOf("B2-2-01")).toBe(5.4);
  });

  it("is refused when the inventory moved on since it was shown", async () => {
    const view = await preview(
      "units.csv",
      toCsv(put(await cells(), "B7-1-01", "Clear height, m", "6.1"), "en"),
    );
    await prisma.unit.update({
      where: { code: "B7-1-01" },
      data: { floorKn: 11, version: { increment: 1 } },
    });
    expect(await applyImport(leasing, view.id, view.digest)).toMatchObject({
      refusal: { code: "moved_on" },
    });
    const again = await getImport(leasing, view.id);
    expect(again.changes[0]?.fields?.map(({ field }) => field)).toEqual(["height_m", "floor_kn"]);
    expect(await applyImport(leasing, view.id, again.digest)).toMatchObject({ ok: true });
  });

  it("is refused as a whole when it is none", async () => {
    expect(await read("a.csv", "name;price\n1;2\n")).toBe("columns_missing");
    expect(await read("a.csv", '"a;b\n')).toBe("csv_broken");
    expect(await read("a.csv", Buffer.from([0xcf, 0xf0, 0xe8, 0x3b, 0x0a]))).toBe("not_utf8");
    expect(await read("a.csv", "")).toBe("columns_missing");
    expect(await read("a.xlsx", "no spreadsheet at all")).toMatch(/^file\./);
  });

  it("is the leasing manager's", async () => {
    const who = await makeAccount({ staffRoles: ["coordinator"] });
    const view = await preview("units.csv", (await exportUnits(leasing, "csv", "en")).bytes);
    await expect(getImport(who, view.id)).rejects.toMatchObject({ status: 403 });
    expect(await applyImport(who, view.id, view.digest)).toMatchObject({
      refusal: { code: "forbidden" },
    });
    const nobody = applyImport(leasing, "0193d5a2-6a54-7c3e-8a55-0123456789ab", "");
    await expect(nobody).rejects.toMatchObject({ status: 404 });
  });
});
