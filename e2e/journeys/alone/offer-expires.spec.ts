import { offered } from "../../support/offering";
import { expect, test } from "../../support/test";
import { words } from "../../support/words";

const t = words("ru");
const say = (key: string, values?: Record<string, string | number>) => t(`offers:${key}`, values);

test("an offer that nobody answers frees its space, and an old tab is told so in plain words", async ({
  visit,
}) => {
  const { atTime } = await import("~/platform/clock.server");
  const { runClock } = await import("~/features/applications/index.server");
  const { prisma } = await import("~/platform/db.server");
  const { id, company, unit } = await offered();
  const outside = `/portal/applications/${id}/offer`;
  const leasing = await visit({ as: "leasing@imc.example" });
  await leasing.open(`/admin/applications/${id}/allocation`);
  await leasing.reads(unit, t("site-allocations:states.offered"));
  const unitId = (await prisma.unit.findUniqueOrThrow({ where: { code: unit } })).id;
  await leasing.open(`/admin/site/units/${unitId}`);
  await leasing.reads(t("site-inventory:kept.offered"));

  const old = await visit({ as: company.owner.email, javaScriptEnabled: false });
  await old.open(outside);
  await old.reads(say("portal.kept"));
  const { dueAt } = await prisma.application.findUniqueOrThrow({ where: { id } });
  const after = new Date((dueAt?.getTime() ?? 0) + 60_000);
  expect(await atTime(after, runClock)).toBe(1);

  await old.pressButton(say("portal.accept"));
  await old.reads(say("portal.is.expired"));
  await expect(old.page.getByRole("alert")).toContainText("этот день прошёл");
  await expect(old.page.locator('button[value="accept_offer"]')).toHaveCount(0);
  await leasing.open(`/admin/applications/${id}/allocation`);
  await leasing.reads(t("site-allocations:endReasons.offer_expired"));
  await leasing.open("/admin/offers?show=expired");
  await leasing.reads(say("states.expired"));
  const live = await prisma.allocation.count({ where: { unitId, state: { not: "ended" } } });
  expect(live).toBe(0);
});
