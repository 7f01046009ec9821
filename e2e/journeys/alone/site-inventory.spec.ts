import { readFile } from "node:fs/promises";
import { parseCsv, toCsv } from "~/platform/csv";
import { tabTo } from "../../support/keyboard";
import { expect, test } from "../../support/test";
import type { Visitor } from "../../support/visitor";
import { words } from "../../support/words";

const t = words("ru");
const said = (key: string, params?: Record<string, unknown>) => t(`site-inventory:${key}`, params);

test.beforeAll(async ({ portal }) => {
  expect(portal.address).toBeTruthy();
  const { loadSite } = await import("../../../prisma/seed/site/load-site");
  const { actorOf } = await import("../../../prisma/seed/people");
  await loadSite(await actorOf("leasing@imc.example"));
});

/** The units as the portal exports them, cell by cell. */
async function exported(visitor: Visitor): Promise<string[][]> {
  await visitor.open("/admin/site/units");
  const coming = visitor.page.waitForEvent("download");
  await visitor.page.getByRole("link", { name: "CSV", exact: true }).click();
  const place = await (await coming).path();
  return parseCsv(await readFile(place, "utf8"));
}

/** Sends rows as a file to be shown. */
async function send(visitor: Visitor, rows: string[][]) {
  await visitor.open("/admin/site/import");
  await visitor.page.locator('input[type="file"]').setInputFiles({
    name: "помещения.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(toCsv(rows, "ru")),
  });
  await visitor.pressButton(said("import.read"));
}

test("the leasing manager's file is refused with all its faults, mended, shown and applied", async ({
  visit,
}) => {
  const leasing = await visit({ as: "leasing@imc.example", javaScriptEnabled: false });
  await leasing.open("/admin/site/import");
  await leasing.pressButton(said("import.read"));
  await leasing.reads(said("errors.file_required"));

  const rows = await exported(leasing);
  const height = rows[0]?.indexOf(said("columns.height_m")) ?? -1;
  const area = rows[0]?.indexOf(said("columns.area_m2")) ?? -1;
  const line = (code: string) => rows.findIndex((row) => row.includes(code));
  const put = (code: string, column: number, value: string) => {
    const row = rows[line(code)];
    if (row) row[column] = value;
  };
  put("B2-1-01", height, "8,4");
  put("B2-1-02", height, "высоко");
  put("B2-1-03", area, "1");
  await send(leasing, rows);
  await leasing.reads(
    said("import.faults"),
    said("errors.not_a_number"),
    String(line("B2-1-02") + 1),
    String(line("B2-1-03") + 1),
  );
  await expect(leasing.page.getByRole("button", { name: said("import.apply") })).toHaveCount(0);

  put("B2-1-02", height, "7,2");
  put("B2-1-03", area, "1968");
  await send(leasing, rows);
  await leasing.reads(said("import.ready"), "B2-1-01", "7,2 → 8,4");
  await leasing.pressButton(said("import.apply"));
  await leasing.reads(said("import.applied"));
  await leasing.open("/admin/site/units?building=B2&quarter=2027Q4");
  await leasing.reads("B2-1-01", "8,4");
});

test("a unit is changed by one of two who opened it; the other sees both values", async ({
  visit,
}) => {
  const { prisma } = await import("~/platform/db.server");
  const { id } = await prisma.unit.findUniqueOrThrow({ where: { code: "B1-1-01" } });
  const [first, second] = [
    await visit({ as: "leasing@imc.example" }),
    await visit({ as: "leasing@imc.example", javaScriptEnabled: false }),
  ];
  const field = (visitor: Visitor) => visitor.page.locator('[name="height_m"]');
  for (const visitor of [first, second]) await visitor.open(`/admin/site/units/${id}`);
  await field(first).fill("-1");
  await first.pressButton(said("save"));
  await first.reads(said("errors.negative"));
  await field(first).fill("6,9");
  await first.pressButton(said("save"));
  await first.reads(said("saved"));
  await field(second).fill("7,1");
  await second.pressButton(said("save"));
  await second.reads(said("errors.stale"), said("nowStored", { value: "6,9" }));
  await expect(field(second)).toHaveValue("7,1");
  await second.pressButton(said("save"));
  await second.reads(said("saved"));
});

test("a reader looks at the plan by keyboard: quarter, scale, building, floors", async ({
  visit,
}) => {
  const reader = await visit({ as: "coordinator@imc.example" });
  const { page } = reader;
  await reader.open("/admin/site/plan?quarter=2026Q4");
  await reader.reads(t("site-plan:illustrative"));
  const b2 = page.getByRole("link", { name: /Корпус 2\. Контрактное производство: свободно/ });
  await expect(b2).toHaveAccessibleName(/свободно 0 м²/);
  const slider = page.locator("#quarter");
  await tabTo(reader, slider);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "III\u00a0кв. 2027");
  await expect(b2).toHaveAccessibleName(/свободно 16\s320 м²/);
  await expect(slider).toBeFocused();

  const frame = page.getByRole("region", { name: t("site-plan:zoom.label") });
  const view = () => page.locator("[data-plan-drawing]").getAttribute("viewBox");
  const whole = await view();
  await tabTo(reader, frame);
  await page.keyboard.press("+");
  expect(await view()).not.toBe(whole);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("0");
  expect(await view()).toBe(whole);

  await tabTo(reader, b2);
  await reader.leave(() => page.keyboard.press("Enter"));
  await reader.reads(said("unitTitle", { code: "" }).trim(), "III\u00a0кв. 2027");
  const unit = page.getByRole("link", { name: /^B2-3-01:/ });
  await tabTo(reader, unit);
  await reader.leave(() => page.keyboard.press("Enter"));
  await reader.reads(said("occupation"), said("neverKept"));
  await expect(page.locator('button[value="save_unit"]')).toHaveCount(0);
});

test("without scripts the slider is a form, and the public page shows what is published", async ({
  visit,
}) => {
  const reader = await visit({ as: "auditor@imc.example", javaScriptEnabled: false });
  await reader.open("/admin/site?quarter=2031Q2");
  await reader.reads("План на II\u00a0кв. 2031");
  await reader.pressButton(t("site-plan:show"));
  await reader.reads("План на II\u00a0кв. 2031");

  const visitor = await visit({});
  await visitor.open("/site");
  await visitor.reads(t("site-plan:illustrative"), "Корпус 6. Инкубатор");
  await expect(visitor.page.getByText("Опытное производство")).toHaveCount(0);

  const leasing = await visit({ as: "leasing@imc.example" });
  await leasing.open("/admin/site/buildings/B10");
  await leasing.page.getByLabel(said("places.publish")).check();
  await leasing.pressButton(said("save"));
  await leasing.reads(said("saved"));
  await visitor.open("/site");
  await visitor.reads("Корпус 10. Опытное производство");
});
