import { quarterCode, quarterOf } from "~/features/site";
import { expect, test } from "../../support/test";
import type { Visitor } from "../../support/visitor";
import { words } from "../../support/words";

const t = words("ru");
const tEn = words("en");
const say = (key: string, values?: Record<string, string | number>) =>
  t(`scenarios:${key}`, values);

const button = (visitor: Visitor, intent: string) =>
  visitor.page.locator(`button[name="intent"][value="${intent}"]`);

/** Opens what folds away, as a click does. */
const unfold = (visitor: Visitor, title: string) =>
  visitor.page.locator("summary", { hasText: title }).first().click();

test("leasing draws phases onto units, sees the conflict at once, freezes; what reality overtook is refused whole, a corrected copy is applied whole", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../../prisma/factories/applications");
  const { makeBuilding } = await import("../../../prisma/factories/site");
  const { takeSpace } = await import("~/features/applications/index.server");
  const { actorOf } = await import("../../../prisma/seed/people");
  const { prisma } = await import("~/platform/db.server");
  const { units } = await makeBuilding([{ areaM2: 720 }, { areaM2: 730 }, { areaM2: 740 }]);
  await prisma.unit.updateMany({ where: { id: { in: units } }, data: { floorKn: 20 } });
  const rows = await prisma.unit.findMany({
    where: { id: { in: units } },
    orderBy: { code: "asc" },
    include: { floor: { include: { building: true } } },
  });
  const [one = "", two = "", three = ""] = rows.map(({ code }) => code);
  const building = rows[0]?.floor.building.code ?? "";
  const first = await makeApplication({ status: "technical_review" });
  const second = await makeApplication({ status: "technical_review" });
  const rival = await makeApplication({ status: "technical_review" });

  const leasing = await visit({ as: "leasing@imc.example" });
  const { page } = leasing;
  await leasing.open("/admin/site/scenarios");
  await leasing.pressButton(say("make.confirm"));
  await leasing.reads(say("refusals.name_missing"));
  await page.locator('[name="name"]').fill("Вариант с двумя соседями");
  await page.locator(`[name="candidates"][value="${first.id}"]`).check();
  await page.locator(`[name="candidates"][value="${second.id}"]`).check();
  await leasing.pressButton(say("make.confirm"));
  await leasing.reads(say("done.made"));

  const from = quarterCode(quarterOf(2027, 3));
  const scenario = new URL(page.url()).pathname;
  await leasing.open(`${scenario}?building=${encodeURIComponent(building)}&from=2027Q1`);
  const chip = (id: string) => page.locator(`.board__chip[data-application="${id}"]`).first();
  const cell = (unit: string) => page.locator(`[data-unit="${unit}"] [data-quarter="${from}"]`);
  await leasing.leave(() => chip(first.id).dragTo(cell(one)));
  await leasing.reads(say("done.placed"), say("conflicts.none"));
  const bar = page.locator(`.board__bar[data-application="${first.id}"]`);
  await expect(bar).toHaveCount(1);
  const second0 = page.locator(`[id="phase-${second.id}.0"]`);
  await leasing.press(second0.getByRole("link", { name: say("phases.find") }));
  await page.locator('#choice [name="unit"]:visible').fill(one);
  await leasing.pressButton(say("choice.placeOther"));
  await expect(page.locator("#conflicts")).toContainText(say("conflicts.same_unit").slice(0, 20));
  await expect(page.locator(".board__bar--conflict").first()).toBeVisible();

  // What others do meanwhile makes an old tab's form stale, and harmless.
  const tab = await visit({ as: "leasing@imc.example", javaScriptEnabled: false });
  await tab.open(scenario);
  await leasing.leave(() =>
    page
      .locator(`.board__bar[data-application="${second.id}"]`)
      .dragTo(cell(two), { sourcePosition: { x: 4, y: 8 } }),
  );
  await leasing.reads(say("done.placed"), say("conflicts.none"));
  await tab.press(tab.page.locator(`[id="phase-${second.id}.0"] [value="unplace_phase"]`));
  await tab.reads(say("refusedTitle"), say("refusals.stale"));

  await unfold(leasing, say("next.freeze"));
  await leasing.press(button(leasing, "freeze_scenario"));
  await leasing.reads(say("done.frozen"), say("apply.clear"));
  const chair = await visit({ as: "chair@imc.example", locale: "en" });
  await chair.open(`${scenario}?lng=en`);
  await chair.reads(tEn("scenarios:states.frozen"), one, two, tEn("scenarios:conflicts.none"));
  await expect(button(chair, "apply_scenario")).toHaveCount(0);

  const person = await actorOf("leasing@imc.example");
  const quarters = { from: quarterOf(2027, 3), until: quarterOf(2029, 1) };
  const taking = { command: "hold", phase: 0, units: [two], quarters, waiver: "" } as const;
  expect(await takeSpace(person, rival.id, taking)).toMatchObject({ ok: true });
  await leasing.press(button(leasing, "apply_scenario"));
  await leasing.reads(say("refusals.not_applied"), say("apply.faults"));
  await leasing.reads(t("site-fit:parameters.availability"), two);
  expect(await prisma.allocation.count({ where: { applicationId: first.id } })).toBe(0);

  await unfold(leasing, say("next.copy"));
  await leasing.press(button(leasing, "copy_scenario"));
  await leasing.reads(say("done.copied"), t("site-fit:parameters.availability"));
  const again = page.locator(`[id="phase-${second.id}.0"]`);
  await leasing.press(again.getByRole("link", { name: say("phases.again") }));
  await page.locator('#choice [name="unit"]:visible').fill(three);
  await leasing.pressButton(say("choice.placeOther"));
  await leasing.reads(say("conflicts.none"));
  const copy = new URL(page.url()).pathname.split("/").pop();
  const old = scenario.split("/").pop();
  await leasing.open(`/admin/site/scenarios/compare?ids=${old},${copy}`);
  await leasing.reads(say("compare.figures"), two, three);
  await leasing.open(`/admin/site/scenarios/${copy}`);
  await unfold(leasing, say("next.freeze"));
  await leasing.press(button(leasing, "freeze_scenario"));
  await leasing.press(button(leasing, "apply_scenario"));
  await leasing.reads(say("done.applied"), say("states.applied"));
  for (const { id, unit } of [
    { id: first.id, unit: one },
    { id: second.id, unit: three },
  ]) {
    await leasing.open(`/admin/applications/${id}/allocation`);
    await leasing.reads(unit, t("site-allocations:states.held"));
  }
});
