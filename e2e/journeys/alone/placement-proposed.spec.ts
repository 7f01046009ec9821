import { randomUUID } from "node:crypto";
import { expect, test } from "../../support/test";
import { words } from "../../support/words";

const t = words("ru");
const say = (key: string, values?: Record<string, string | number>) =>
  t(`scenarios-optimiser:${key}`, values);

test("leasing has a placement proposed by weights, cancels one search, follows another to its answer and takes it over", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../../prisma/factories/applications");
  const { makeBuilding } = await import("../../../prisma/factories/site");
  const { makeScenario } = await import("~/features/scenarios/index.server");
  const { actorOf } = await import("../../../prisma/seed/people");
  const { prisma } = await import("~/platform/db.server");
  const { units } = await makeBuilding([{ areaM2: 702 }, { areaM2: 703 }, { areaM2: 504 }]);
  await prisma.unit.updateMany({ where: { id: { in: units } }, data: { floorKn: 20 } });
  const { building } = await prisma.floor.findFirstOrThrow({
    where: { units: { some: { id: { in: units } } } },
    include: { building: true },
  });
  const elsewhere = await prisma.building.findMany({ where: { id: { not: building.id } } });
  const applications = [
    await makeApplication({ status: "technical_review" }),
    await makeApplication({ status: "technical_review" }),
  ];
  const made = await makeScenario(await actorOf("leasing@imc.example"), {
    key: randomUUID(),
    name: "Подбор для двух соседей",
    note: "",
    applicationIds: applications.map(({ id }) => id),
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const { id } = made.value;
  await prisma.forbiddenPlace.createMany({
    data: elsewhere.map((one) => ({ scenarioId: id, buildingId: one.id })),
  });

  const leasing = await visit({ as: "leasing@imc.example" });
  const { page } = leasing;
  const press = (intent: string) =>
    leasing.press(page.locator(`button[name="intent"][value="${intent}"]`));
  await leasing.open(`/admin/site/scenarios/${id}`);
  await leasing.press(page.getByRole("link", { name: t("scenarios:head.proposal") }));
  await leasing.reads(say("run.none"));

  await page.locator("#weight_apart").fill("0");
  await expect(page.locator('[data-range-of="weight_apart"]')).toHaveText("0");
  await page.locator("#seconds").fill("5");
  await press("start_proposal");
  await leasing.reads(say("refusals.seconds_range"));
  await expect(page.locator("#weight_apart")).toHaveValue("0");
  await page.locator("#seconds").fill("30");

  // Nobody reads the limits meanwhile, so that the search has not ended before it is cancelled.
  await prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`lock table resource_limit in access exclusive mode`;
      await press("start_proposal");
      await leasing.reads(say("done.started"));
      await expect(page.locator("#run")).toContainText(say("states.running"), { timeout: 30_000 });
      await press("cancel_proposal");
      await leasing.reads(say("done.cancelled"), say("run.cancelled"));
    },
    { timeout: 90_000 },
  );

  const plain = await visit({ as: "leasing@imc.example", javaScriptEnabled: false });
  await plain.open(`/admin/site/scenarios/${id}/proposal`);
  await expect(plain.page.locator("#weight_apart")).toHaveValue("0");
  await plain.press(plain.page.locator('button[value="start_proposal"]'));
  await plain.reads(say("done.started"));

  await leasing.open(`/admin/site/scenarios/${id}/proposal`);
  const run = page.locator("#run");
  await expect(run).toContainText(say("result.judged"), { timeout: 120_000 });
  await expect(run).toContainText(say("result.placements"));
  for (const code of await codesOf(units)) await expect(run).toContainText(code);
  await expect(run).toContainText(say("leftOut.title"));
  await expect(run).toContainText(say("binding.title"));

  await press("take_over");
  await leasing.reads(t("scenarios:done.taken"), t("scenarios:conflicts.none"));
  await expect(page.locator(".board__bar").first()).toBeVisible();
  const english = await visit({ as: "coordinator@imc.example", locale: "en" });
  await english.open(`/admin/site/scenarios/${id}/proposal?lng=en`);
  await english.reads(words("en")("scenarios-optimiser:result.objective"));
  await expect(english.page.locator('button[value="start_proposal"]')).toHaveCount(0);

  async function codesOf(ids: readonly string[]) {
    const rows = await prisma.unit.findMany({ where: { id: { in: [...ids] } } });
    return rows.map(({ code }) => code);
  }
});
