import { enter, tabTo, tick, typeInto } from "../../support/keyboard";
import { expect, test } from "../../support/test";
import { words } from "../../support/words";

const t = words("ru");
const say = (key: string, values?: Record<string, string | number>) =>
  t(`scenarios:${key}`, values);

test("by keyboard alone leasing makes a scenario, places a phase, moves it elsewhere, pins it and freezes the scenario for the committee", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../../prisma/factories/applications");
  const { makeBuilding } = await import("../../../prisma/factories/site");
  const { prisma } = await import("~/platform/db.server");
  const { units } = await makeBuilding([{ areaM2: 705 }, { areaM2: 715 }]);
  await prisma.unit.updateMany({ where: { id: { in: units } }, data: { floorKn: 20 } });
  const { id } = await makeApplication({ status: "technical_review" });

  const leasing = await visit({ as: "leasing@imc.example" });
  const { page } = leasing;
  const button = (value: string) => page.locator(`button[name="intent"][value="${value}"]`);
  await leasing.open("/admin/site/scenarios");
  await typeInto(leasing, "name", "Клавиатурой");
  await tick(leasing, "candidates", id);
  await enter(leasing, button("make_scenario"));
  await leasing.reads(say("done.made"), say("conflicts.none"));

  await enter(leasing, page.locator(`[id="phase-${id}.0"] a`).first());
  await enter(leasing, page.locator("#choice button", { hasText: say("choice.place") }).first());
  await leasing.reads(say("done.placed"));
  const placed = page.locator(`[id="phase-${id}.0"]`);
  const before = await placed.innerText();

  await enter(leasing, placed.getByRole("link", { name: say("phases.again") }));
  const others = page.locator("#choice button", { hasText: say("choice.place") });
  await enter(leasing, others.first());
  await leasing.reads(say("done.placed"));
  expect(await placed.innerText()).not.toBe(before);
  await enter(leasing, placed.locator('button[value="pin_phase"]'));
  await leasing.reads(say("done.pinned"), say("phases.pinned"));

  await tabTo(leasing, page.locator("#next summary").first());
  await page.keyboard.press("Enter");
  await enter(leasing, button("freeze_scenario"));
  await leasing.reads(say("done.frozen"), say("states.frozen"), say("apply.clear"));
  await expect(page.locator("#board")).toHaveCount(0);
});
