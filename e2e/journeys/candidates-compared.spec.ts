import type { Page } from "@playwright/test";
import { ask } from "../support/ask";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

async function makeThree() {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { prisma } = await import("~/platform/db.server");
  const ids: string[] = [];
  for (const sample of ["startup", "pharma", "investor"] as const) {
    ids.push((await makeApplication({ sample })).id);
  }
  const rows = await prisma.application.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => ({ id, number: rows.find((row) => row.id === id)?.number ?? "" }));
}

const columns = (page: Page) => page.locator(".compare thead").first().locator(".compare__head");

for (const javaScriptEnabled of [true, false]) {
  test(`a coordinator compares three candidates from the queue, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const [startup, pharma, investor] = await makeThree();
    if (!startup || !pharma || !investor) throw new Error("three were to be made");
    const coordinator = await visit({ as: "coordinator@imc.example", javaScriptEnabled });
    const { page } = coordinator;
    await coordinator.open("/admin/applications");
    for (const { number } of [startup, pharma, investor]) {
      await page.getByRole("checkbox", { name: t("staff:compare.tickOne", { number }) }).check();
    }
    await coordinator.pressButton(t("staff:compare.button"));
    await expect(columns(page)).toHaveCount(3);
    await coordinator.reads(
      ...[startup, pharma, investor].map(({ number }) => number),
      t("review-compare:rows.total_area"),
      t("review-compare:marks.best"),
      t("review-compare:timeline.table"),
    );
    await coordinator.follow(t("review-compare:differencesFirst"));
    await coordinator.reads(t("review-compare:differing"));
    await coordinator.follow(`${t("review-compare:remove")} ${investor.number}`);
    await expect(columns(page)).toHaveCount(2);

    await page.locator('[name="add"]').fill("ММК-1999-0001");
    await coordinator.pressButton(t("review-compare:addButton"));
    await coordinator.reads(t("review-compare:errors.no_such_number"));
    await expect(page.locator('[name="add"]')).toHaveValue("ММК-1999-0001");
    await page.locator('[name="add"]').fill(investor.number.replace("ММК-", ""));
    await coordinator.pressButton(t("review-compare:addButton"));
    await expect(columns(page)).toHaveCount(3);
    await coordinator.reads(t("review-compare:differing"));
  });
}

test("a barred member finds one application fewer and no word why; the file holds the rest", async ({
  visit,
  portal,
}) => {
  const { inTransaction } = await import("~/platform/db.server");
  const { setReadingRight } = await import("~/features/applications/index.server");
  const { makeAccount, openSessionFor } = await import("../../prisma/factories/accounts");
  const [startup, pharma] = await makeThree();
  if (!startup || !pharma) throw new Error("three were to be made");
  const chair = await makeAccount({ staffRoles: ["chair"] });
  const bar = { applicationId: pharma.id, userId: chair.userId, ground: "declared", by: null };
  await inTransaction((tx) => setReadingRight(tx, { ...bar, kind: "barred" }));

  const visitor = await visit({ as: chair.email });
  await visitor.open(`/admin/compare?ids=${startup.id},${pharma.id}`);
  await visitor.reads(startup.number, t("review-compare:hidden", { count: 1 }));
  await expect(visitor.page.locator("body")).not.toContainText(pharma.number);

  const cookie = (await openSessionFor(chair.email)).split(";")[0];
  const asked = `?ids=${startup.id},${pharma.id}`;
  const led = await ask(portal.address, `/admin/compare${asked}&as=csv`, { cookie });
  expect(led.leadsTo).toContain("/admin/compare.csv?ids=");
  const file = await ask(portal.address, `/admin/compare.csv${asked}`, { cookie });
  expect(file.status).toBe(200);
  expect(file.body).toContain(startup.number);
  expect(file.body).not.toContain(pharma.number);
});
