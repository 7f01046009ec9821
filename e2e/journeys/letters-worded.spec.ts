import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const said = (key: string, params?: Record<string, unknown>) => t(`review-rules:${key}`, params);
const edit = "/admin/settings/rules/letters/edit";
const why = "Письмо об отказе стало короче, по просьбе заявителей.";

test("an administrator words a letter, sees it as it will read, and is held to what it must say", async ({
  visit,
}) => {
  const admin = await visit({ as: "admin@imc.example" });
  await admin.open("/admin/settings/rules");
  await admin.follow(`${said("edit")} ${said("kinds.letters.title")}`);
  const letter = admin.page.locator("details").filter({
    has: admin.page.locator('[name="reject.appeal.ru"]'),
  });
  await letter.locator("summary").click();
  const field = (name: string) => admin.page.locator(`[name="${name}"]`);
  await field("reject.next.ru").fill("Новую заявку по {number} подайте позже.");
  await expect(letter.locator(".letter-sample__sheet").first()).toContainText(
    "Новую заявку по ММК-2026-0007 подайте позже.",
  );
  await field("reject.next.en").fill("A new application {nomber} may follow.");
  await field("reject.appeal.ru").fill("Решение можно обжаловать в суде.");
  await field("note").fill(why);
  await admin.pressButton(said("save"));
  await admin.reads(
    said("errors.value_missing", { names: "{appeal_until}" }),
    "Такого значения в этом письме нет: {nomber}",
  );
  await expect(field("reject.appeal.ru")).toHaveValue("Решение можно обжаловать в суде.");
  await field("reject.appeal.ru").fill(
    "Возражение можно подать в течение {appeal_days} рабочих дней, до {appeal_until}, а также в суде.",
  );
  await field("reject.next.en").fill("A new application may follow {number}.");
  await admin.pressButton(said("save"));
  await admin.reads(said("tagInForce", { version: 2 }), why);

  const auditor = await visit({ as: "auditor@imc.example", javaScriptEnabled: false });
  await auditor.open("/admin/settings/rules/letters");
  await auditor.reads(said("changes.title", { before: 1 }), "до {appeal_until}, а также в суде.");
  await expect(auditor.page.getByRole("link", { name: said("edit") })).toHaveCount(0);
});

test("without scripts a letter is seen as it would read before it is put in force", async ({
  visit,
}) => {
  const { prisma } = await import("~/platform/db.server");
  const admin = await visit({ as: "admin@imc.example", javaScriptEnabled: false });
  const before = await prisma.reviewRule.count({ where: { kind: "letters" } });
  await admin.open(edit);
  const letter = admin.page.locator("details").filter({
    has: admin.page.locator('[name="defer.next.ru"]'),
  });
  await letter.locator("summary").click();
  await admin.page.locator('[name="defer.next.ru"]').fill("Вернёмся к {number} весной.");
  await admin.pressButton(said("check"));
  await admin.reads(said("preview.title"));
  await letter.locator("summary").click();
  await expect(letter.locator(".letter-sample__sheet").first()).toContainText(
    "Вернёмся к ММК-2026-0007 весной.",
  );
  expect(await prisma.reviewRule.count({ where: { kind: "letters" } })).toBe(before);
});

test("a reason that is retired can be chosen no more, and a new one can", async ({ visit }) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { id } = await makeApplication({ status: "intake_check" });
  const admin = await visit({ as: "admin@imc.example", javaScriptEnabled: false });
  await admin.open("/admin/settings/rules/reasons/edit");
  const reason = (code: string) =>
    admin.page.locator("details").filter({ has: admin.page.locator(`input[value="${code}"]`) });
  await reason("SCIENCE").locator("summary").click();
  await reason("SCIENCE").getByLabel(said("fields.reasons.active")).uncheck();
  await reason("LEGAL").locator("summary").click();
  await reason("LEGAL").getByLabel(said("fields.reasons.active")).uncheck();
  await admin.pressButton(said("rows.reasons.add"));
  const last = (await admin.page.locator('[name$=".code"]').count()) - 1;
  const field = (name: string) => admin.page.locator(`[name="reasons[${last}].${name}"]`);
  await field("code").fill("ETHICS");
  await field("name.ru").fill("Нет решения этического комитета");
  await field("name.en").fill("No decision of the ethics committee");
  await admin.page.locator('[name="note"]').fill("По решению Правления от 20 ноября.");
  await admin.pressButton(said("save"));
  await admin.reads(said("errors.gate_leads_here"));
  await reason("LEGAL").getByLabel(said("fields.reasons.active")).check();
  await admin.pressButton(said("save"));
  await admin.reads(said("tagInForce", { version: 2 }), said("reasons.retired"), "ETHICS");

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await coordinator.open(`/admin/applications/${id}`);
  const options = coordinator.page.locator('[id="refuse_admission-reason_code"] option');
  const values = await options.evaluateAll((all) =>
    all.map((one) => (one as HTMLOptionElement).value),
  );
  expect(values).toContain("ETHICS");
  expect(values).not.toContain("SCIENCE");
});
