import { fillStep, pressStep, takeStep } from "../support/staff";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const load = "340 кВт при норме 276. Из чего складывается запас?";
const plan = "Приложите новую редакцию бизнес-плана.";
const partner = "Кто отвечает за перенос технологии?";
const explained = "Новая редакция выйдет после решения совета, в марте.";
const named = "НИИ-разработчик, договор подписан в июле.";
const letter = "Пересчитали нагрузки вместе с проектировщиком.";

test("an engineer asks about a field, a document and the whole; the company answers each; what changed stands beside the question", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const company = await makeCompany();
  const { id } = await makeApplication({ company, status: "technical_review" });
  const path = `/portal/applications/${id}`;

  const engineer = await visit({ as: "engineer@imc.example", javaScriptEnabled: false });
  await engineer.open(`/admin/applications/${id}/answers`);
  const link = engineer.page.locator('a[href*="about=field%3Apower_kw"]');
  await engineer.press(link.first());
  const field = (name: string) => engineer.page.locator(`form [name="${name}"]`);
  await expect(field("questions[0].target")).toHaveValue("field:power_kw");
  await field("questions[0].text").fill(load);
  await engineer.pressButton(t("clarifications:ask.add"));
  await expect(field("questions[0].text")).toHaveValue(load);
  await field("questions[1].target").selectOption("document:business_plan");
  await engineer.press(
    engineer.page.locator('button.button--primary[value="request_clarification"]'),
  );
  await engineer.reads(t("applications:refusals.question_required"));
  await field("questions[1].text").fill(plan);
  await engineer.pressButton(t("clarifications:ask.add"));
  await field("questions[2].target").selectOption("general");
  await field("questions[2].text").fill(partner);
  await engineer.press(
    engineer.page.locator('button.button--primary[value="request_clarification"]'),
  );
  await engineer.reads(load, plan, partner);

  const editor = await visit({ as: company.editor.email });
  await editor.open(path);
  await editor.reads(load, plan, t("clarifications:states.open"));
  await editor.open(`${path}/clarification`);
  const answer = (visitor: typeof editor, position: number) =>
    visitor.page.locator(`[name="questions[${position}].answer"]`);
  await answer(editor, 2).fill(named);
  // The way to the field keeps what was typed.
  await editor.press(editor.page.locator('button[formaction="?then=0"]'));
  expect(new URL(editor.page.url()).pathname).toBe(`${path}/sections/utilities`);
  await editor.reads(load);
  await expect(editor.page.locator('#section-form [name="water_m3d"]')).toHaveCount(0);
  await editor.page.locator('#section-form [name="power_kw"]').fill("310");
  await editor.pressButton(t("form:save.clarification"));
  await editor.reads("340\u00a0кВт", "310\u00a0кВт", t("clarifications:states.changed"));
  await expect(answer(editor, 2)).toHaveValue(named);

  const owner = await visit({ as: company.owner.email });
  const stale = await visit({ as: company.editor.email });
  await owner.open(`${path}/clarification`);
  await stale.open(`${path}/clarification`);
  await owner.page.locator('[name="comment"]').fill(letter);
  await owner.pressButton(t("clarifications:page.send"));
  await owner.reads(t("clarifications:page.title"));
  await expect(owner.page.getByRole("alert")).toContainText(
    t("applications:refusals.questions_unanswered"),
  );
  await expect(owner.page.locator('[name="comment"]')).toHaveValue(letter);
  await answer(owner, 1).fill(explained);
  await owner.pressButton(t("clarifications:page.send"));
  expect(new URL(owner.page.url()).pathname).toBe(path);
  await owner.reads(letter);

  await answer(stale, 1).fill("Мой вариант, написанный слишком поздно.");
  await stale.pressButton(t("clarifications:page.save"));
  await stale.reads(
    t("clarifications:page.typedLead"),
    "Мой вариант, написанный слишком поздно.",
    explained,
  );

  await owner.open(`${path}/versions/2`);
  await owner.reads(load, "340\u00a0кВт", "310\u00a0кВт", explained, named);

  await engineer.open(`/admin/applications/${id}`);
  await engineer.reads(t("clarifications:staff.answered"), load, "310\u00a0кВт", explained, letter);
  await engineer.open(`/admin/applications/${id}/answers?compare=1`);
  await engineer.reads(load, "340\u00a0кВт", "310\u00a0кВт", plan, explained, partner, named);
  await takeStep(engineer, id, "complete_technical", { comment: "Нагрузки сходятся." });
});

test("questions that somebody else has asked meanwhile are not lost", async ({ visit }) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { id } = await makeApplication({ status: "intake_check" });
  const first = await visit({ as: "coordinator@imc.example" });
  const second = await visit({ as: "coordinator@imc.example" });
  await first.open(`/admin/applications/${id}/clarification`);
  await first.page.locator('[name="questions[0].target"]').selectOption("field:power_kw");
  await first.page.locator('[name="questions[0].text"]').fill(load);
  await second.open(`/admin/applications/${id}`);
  await fillStep(second, "request_clarification", { comment: "Пришлите отчётность." });
  await pressStep(second, "request_clarification");
  await first.press(first.page.locator('button.button--primary[value="request_clarification"]'));
  await first.reads(t("applications:refusals.stale"), load, "Пришлите отчётность.");
});
