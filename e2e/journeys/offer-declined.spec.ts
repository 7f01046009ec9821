import { offered } from "../support/offering";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const say = (key: string, values?: Record<string, string | number>) => t(`offers:${key}`, values);

test("the owner declines an offer for a reason that leasing reads, and the space is free", async ({
  visit,
}) => {
  const { prisma } = await import("~/platform/db.server");
  const { id, company } = await offered();
  const reason = "Нашли площадку ближе к складу.";
  const owner = await visit({ as: company.owner.email, javaScriptEnabled: false });
  await owner.open("/portal");
  await owner.press(owner.page.locator(`a[href="/portal/applications/${id}/offer"]`).first());
  await owner.page.locator("summary", { hasText: say("portal.decline") }).click();
  await owner.press(owner.page.locator('button[value="decline_offer"]'));
  await owner.reads(say("refusals.reason_missing"));
  await owner.page.locator('[name="reason"]').fill(reason);
  await owner.press(owner.page.locator('button[value="decline_offer"]'));
  await owner.reads(say("portal.declined"), reason);

  const leasing = await visit({ as: "leasing@imc.example" });
  await leasing.open("/portal/notices");
  await leasing.reads(reason);
  await leasing.open(`/admin/applications/${id}/offer`);
  await leasing.reads(say("states.declined"), reason);
  await expect(leasing.page.locator('button[value="begin_offer"]')).toHaveCount(0);
  const kept = { applicationId: id, state: { not: "ended" as const } };
  expect(await prisma.allocation.count({ where: kept })).toBe(0);
});
