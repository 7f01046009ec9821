import { fillStep, pressStep, takeStep } from "../support/staff";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

test("a step posted from a page that is no longer true changes nothing and keeps the words", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { prisma } = await import("~/platform/db.server");
  const { id, owner } = await makeApplication({ status: "intake_check" });
  const path = `/portal/applications/${id}`;
  const refusal = "Комплект неполон: нет отчётности за три года.";

  const coordinator = await visit({ as: "coordinator@imc.example" });
  const again = await visit({ as: "coordinator@imc.example" });
  const company = await visit({ as: owner.email });
  await coordinator.open(`/admin/applications/${id}`);
  await fillStep(coordinator, "refuse_admission", { reason: "DOCS", comment: refusal });
  await company.open(`${path}?step=withdraw`);

  await takeStep(again, id, "request_clarification", { comment: "Пришлите отчётность." });
  await pressStep(coordinator, "refuse_admission");
  await coordinator.reads(t("applications:refusals.stale"), refusal);

  await company.press(company.page.locator('button[value="withdraw"]'));
  await company.reads(t("applications:refusals.stale"));
  const application = await prisma.application.findUniqueOrThrow({ where: { id } });
  expect(application.status).toBe("clarification_requested");

  const late = await visit({ as: owner.email });
  await company.open(path);
  await late.open(path);
  await late.page.locator('[name="comment"]').first().fill("Отчётность приложена.");
  await late.press(late.page.locator('button[value="answer_clarification"]'));
  await company.page.locator('[name="comment"]').first().fill("Мой ответ, написанный позже.");
  await company.press(company.page.locator('button[value="answer_clarification"]'));
  await company.reads("Мой ответ, написанный позже.");
});

test("a tab that was left open after signing out leads to the sign-in page and back", async ({
  visit,
}) => {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { factoryPassword, makeCompany } = await import("../../prisma/factories/organisations");
  const { prisma } = await import("~/platform/db.server");
  const { owner } = await makeCompany();
  const id = await makeDraft(owner);
  const visitor = await visit({ as: owner.email, javaScriptEnabled: false });
  const page = `/portal/applications/${id}/sections/people`;
  await visitor.open(page);
  await prisma.session.deleteMany({ where: { userId: owner.userId } });
  await visitor.page.locator('[name="staff_admin"]').fill("12");
  await visitor.pressButton(t("form:save.next"));
  await visitor.reads(t("accounts:login.heading"));
  await visitor.page.locator('form [name="email"]').fill(owner.email);
  await visitor.page.locator('form [name="password"]').fill(factoryPassword);
  await visitor.pressButton(t("accounts:login.submit"));
  expect(new URL(visitor.page.url()).pathname).toBe(page);
});
