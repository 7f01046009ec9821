import { quarterCode, quarterOf } from "~/features/site";
import { expect, test } from "../../support/test";
import type { Visitor } from "../../support/visitor";
import { words } from "../../support/words";

const t = words("ru");
const tEn = words("en");
const say = (key: string, values?: Record<string, string | number>) =>
  t(`site-allocations:${key}`, values);

const field = (visitor: Visitor, name: string) => visitor.page.locator(`[name="${name}"]`);
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

test("leasing holds a unit, another application is refused and waits, the hold expires and the waiting one is found", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../../prisma/factories/applications");
  const { makeBuilding } = await import("../../../prisma/factories/site");
  const { expireHolds } = await import("~/features/site/index.server");
  const { atTime } = await import("~/platform/clock.server");
  const { prisma } = await import("~/platform/db.server");
  const { id: building, units } = await makeBuilding([{ areaM2: 800 }]);
  const { code } = await prisma.unit.findUniqueOrThrow({ where: { id: units[0] ?? "" } });
  const power = { resource: "power_kw", capacity: 170, fromQuarter: quarterOf(2026, 1) };
  await prisma.resourceLimit.create({ data: { buildingId: building, ...power } });
  const first = await makeApplication({ status: "technical_review" });
  const second = await makeApplication({ status: "technical_review" });

  const leasing = await visit({ as: "leasing@imc.example", javaScriptEnabled: false });
  await leasing.open(`/admin/applications/${first.id}`);
  await leasing.follow(t("staff:application.tabs.allocation"));
  await leasing.reads(say("given.none"), t("site-fit:verdicts.fits_with_works"), code);
  await leasing.pressButton(say("commands.hold"));
  await leasing.reads(say("refusals.unit_missing"));
  await leasing.page.locator(`input[name="unit"][value="${code}"]`).check();
  await leasing.pressButton(say("commands.hold"));
  await leasing.reads(say("done.taken"), code, say("states.held"));

  const path = `/admin/applications/${second.id}/allocation`;
  await leasing.open(path);
  await leasing.reads(t("site-fit:parameters.availability"));
  await field(leasing, "other").fill(code);
  await leasing.pressButton(say("commands.hold"));
  await leasing.reads(say("refusedTitle"), code);
  await expect(field(leasing, "other")).toHaveValue(code);
  await leasing.press(leasing.page.locator('button[value="join_waiting"]').first());
  await leasing.reads(say("done.joined"), say("waiting.waits"));

  const watching = await visit({ as: "leasing@imc.example" });
  await watching.open("/admin/site/waiting");
  await watching.reads(t("site-fit:parameters.availability"), say("list.nothing"));
  await watching.open(`/admin/site/loads?building=${encodeURIComponent(codeOf(code))}`);
  await watching.reads(t("site-loads:bindings.title"), t("site-loads:states.held"));

  await watching.open("/admin/site/waiting");
  expect(await atTime(days(91), expireHolds)).toBe(1);
  // The page is renewed by itself once somebody has looked for whoever waits.
  await expect(watching.page.locator(`[data-live="waiting"]`)).toContainText(say("waiting.fits"));
  await watching.open("/portal/notices");
  await watching.reads(code);
  await watching.open(`/admin/applications/${second.id}/allocation`);
  await watching.page.locator(`input[name="unit"][value="${code}"]`).check();
  await watching.pressButton(say("commands.hold"));
  await watching.reads(say("done.taken"), say("states.held"));
  await watching.press(watching.page.locator('button[value="prolong_hold"]'));
  await watching.reads(say("done.changed"));

  const chair = await visit({ as: "chair@imc.example", locale: "en" });
  await chair.open(`/admin/applications/${second.id}/allocation?lng=en`);
  await chair.reads(code, tEn("site-allocations:states.held"));
  await expect(
    chair.page.getByRole("button", { name: tEn("site-allocations:commands.hold") }),
  ).toHaveCount(0);
  await chair.open(`/admin/site/loads?from=${quarterCode(quarterOf(2027, 1))}&lng=en`);
  await chair.reads(tEn("site-loads:title"));
});

/** The building of a unit, as the factory numbers them. */
const codeOf = (unit: string) => unit.split("-")[0] ?? "";
