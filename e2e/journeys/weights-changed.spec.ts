import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const page = "/admin/settings/rules/rubric";
const why = "Научной основе — больше веса, по решению совета.";

test("an administrator changes the weights, and an open round keeps the old ones", async ({
  visit,
}) => {
  const { makeAssignment } = await import("../../prisma/factories/reviews");
  const { bulletinForm, submitAs } = await import("../../prisma/factories/scores");
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { applicationId, assignments } = await makeAssignment();
  const [first] = assignments;
  if (!first) throw new Error("nobody was asked");
  await submitAs(first.expert, first.id, bulletinForm(4));
  const { id: other } = await makeApplication({ sample: "pharma" });

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await coordinator.open(`/admin/compare?ids=${applicationId},${other}`);
  const kept = t("review-compare:rubricVersion", { version: 1 });
  await coordinator.reads(kept, t("review-compare:weight", { weight: 18 }));

  const admin = await visit({ as: "admin@imc.example" });
  await admin.open("/admin/settings/rules");
  await admin.follow(`${t("review-rules:edit")} ${t("review-rules:kinds.rubric.title")}`);
  const weight = (row: number) => admin.page.locator(`[name="criteria[${row}].weights.startup"]`);
  const sum = admin.page.locator('[id="sum.startup"]');
  await expect(sum).toContainText("100");
  await weight(2).fill("20");
  await expect(sum).toContainText(t("review-rules:sums.over", { by: 2 }));
  await admin.pressButton(t("review-rules:save"));
  await admin.reads(
    t("review-rules:errors.weights_not_100", { sum: 102 }),
    t("review-rules:errors.note_short", { min: 10 }),
  );
  await expect(weight(2)).toHaveValue("20");
  await weight(0).fill("10");
  await expect(sum).toContainText(t("review-rules:sums.whole"));
  await admin.page.locator('[name="note"]').fill(why);
  await admin.pressButton(t("review-rules:save"));
  expect(new URL(admin.page.url()).pathname).toBe(page);
  await admin.reads(t("review-rules:tagInForce", { version: 2 }), why);

  await coordinator.open(`/admin/compare?ids=${applicationId},${other}`);
  await coordinator.reads(kept, t("review-compare:weight", { weight: 18 }));
  await coordinator.open(page);
  await coordinator.reads(t("review-rules:changes.title", { before: 1 }), why);
  await coordinator.follow(t("review-rules:versionNumber", { version: 1 }));
  await coordinator.reads(t("review-rules:delivered"));
  await expect(coordinator.page.getByRole("link", { name: t("review-rules:edit") })).toHaveCount(0);
});

test("without scripts rows are added, moved and taken away, and a stale form shows both versions", async ({
  visit,
}) => {
  const { prisma } = await import("~/platform/db.server");
  const admin = await visit({ as: "admin@imc.example", javaScriptEnabled: false });
  const second = await visit({ as: "admin@imc.example" });
  const edit = "/admin/settings/rules/gates/edit";
  await second.open(edit);
  await admin.open(edit);
  const code = (row: number) => admin.page.locator(`[name="gates[${row}].code"]`);
  const before = await code(0).inputValue();
  const after = await code(1).inputValue();
  await admin.press(admin.page.locator('button[value="move_down"]').first());
  await expect(code(0)).toHaveValue(after);
  await expect(code(1)).toHaveValue(before);
  await admin.pressButton(t("review-rules:rows.gates.add"));
  const last = (await admin.page.locator('[name$=".code"]').count()) - 1;
  await code(last).fill(before);
  await admin.page.locator('[name="note"]').fill(why);
  await admin.pressButton(t("review-rules:save"));
  await admin.reads(
    t("review-rules:errors.code_twice", { code: before }),
    t("review-rules:errors.required"),
    t("review-rules:errors.choose_one"),
  );
  await admin.press(admin.page.locator('button[value="remove_row"]').last());
  await admin.pressButton(t("review-rules:check"));
  await admin.reads(t("review-rules:preview.title"), t("review-rules:changes.order"));
  await admin.pressButton(t("review-rules:save"));
  await admin.reads(t("review-rules:tagInForce", { version: 2 }));

  await second.page.locator("main summary").first().click();
  await second.page.locator('[name="gates[0].name.ru"]').fill("Заявитель вправе подать заявку");
  await second.page.locator('[name="note"]').fill("Уточнили название первого условия.");
  await second.pressButton(t("review-rules:save"));
  await second.reads(
    t("review-rules:stale.theirs", { version: 2 }),
    t("review-rules:stale.mine"),
    why,
  );
  await expect(second.page.locator('[name="gates[0].name.ru"]')).toHaveValue(
    "Заявитель вправе подать заявку",
  );
  expect(await prisma.reviewRule.count({ where: { kind: "gates" } })).toBe(2);
});
