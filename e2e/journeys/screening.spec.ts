import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");
const tEn = words("en");
const gates = [
  "eligible_entity",
  "not_insolvent",
  "authority",
  "documents",
  "permitted_use",
  "biosafety",
  "placeable",
  "utilities",
  "no_duplicate",
];

const field = (visitor: Visitor, gate: string, name: string) =>
  visitor.page.locator(`[name="gates.${gate}.${name}"]`);

async function answer(visitor: Visitor, gate: string, value: string): Promise<void> {
  await visitor.page.locator(`[name="gates.${gate}.answer"][value="${value}"]`).check();
}

async function twice() {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const company = await makeCompany();
  const first = await makeApplication({ company });
  const second = await makeApplication({ company, status: "intake_check" });
  return { company, first: first.id, second: second.id };
}

async function numberOf(id: string): Promise<string> {
  const { prisma } = await import("~/platform/db.server");
  const { number } = await prisma.application.findUniqueOrThrow({ where: { id } });
  return number ?? "";
}

test("a coordinator finds that a project was submitted twice and refuses it, naming the gate, the reason and the other application", async ({
  visit,
}) => {
  const { company, first, second } = await twice();
  const number = await numberOf(first);
  const coordinator = await visit({ as: "coordinator@imc.example", javaScriptEnabled: false });
  await coordinator.open(`/admin/applications/${second}`);
  await coordinator.follow(t("staff:application.tabs.screening"));
  await coordinator.reads(
    t("review-screening:hints.title"),
    number,
    t("review-screening:matches.same_organisation"),
    t("review-screening:matches.same_summary"),
    t("review-screening:similar.likely"),
  );

  await answer(coordinator, "no_duplicate", "no");
  await field(coordinator, "no_duplicate", "evidence").selectOption({ label: number });
  await coordinator.pressButton(t("review-screening:save"));
  await coordinator.reads(t("review-screening:refusals.gate_note_missing"));
  await expect(field(coordinator, "no_duplicate", "evidence")).toHaveValue(`application:${first}`);
  await field(coordinator, "no_duplicate", "note").fill("Тот же проект уже рассматривается");
  await coordinator.pressButton(t("review-screening:save"));
  await coordinator.reads(t("review-screening:state.failed"), t("review-screening:next.refusal"));

  const comment = coordinator.page.locator('[name="comment"]');
  await expect(coordinator.page.locator('[name="reason_code"]')).toHaveValue("DUPLICATE");
  await expect(comment).toHaveValue(
    `Не выполнено условие допуска «Повторной заявки нет»: Тот же проект уже рассматривается (см. заявку ${number})`,
  );
  await comment.fill(`${await comment.inputValue()}. Дополните её, а не подавайте новую.`);
  await coordinator.press(coordinator.page.locator('button[value="refuse_admission"]'));
  await expect(coordinator.page).toHaveURL(`/admin/applications/${second}`);

  await coordinator.open(`/admin/applications/${second}/screening`);
  await coordinator.reads("Тот же проект уже рассматривается", number);
  await expect(coordinator.page.locator('button[value="save_screening"]')).toHaveCount(0);

  const owner = await visit({ as: company.owner.email });
  await owner.open(`/portal/applications/${second}`);
  await owner.reads("Повторной заявки нет", number);
});

test("another application passes every gate and is admitted; of two people who check at once nobody's answers are lost", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { id } = await makeApplication({ sample: "pharma", status: "intake_check" });
  const path = `/admin/applications/${id}/screening`;
  const one = await visit({ as: "coordinator@imc.example" });
  const other = await visit({ as: "coordinator@imc.example", locale: "en" });
  await one.open(path);
  await other.open(`${path}?lng=en`);
  for (const gate of gates) await answer(one, gate, "yes");
  await field(one, "documents", "evidence_text").fill("Опись вложений");
  await field(one, "documents", "evidence").selectOption("section:organisation");
  await one.pressButton(t("review-screening:save"));
  await one.reads(t("review-screening:state.passed"));

  await answer(other, "authority", "no");
  await field(other, "authority", "note").fill("The power of attorney has expired");
  await other.pressButton(tEn("review-screening:save"));
  await other.reads(tEn("review-screening:refusals.stale"), tEn("review-screening:stale.stored"));
  await expect(field(other, "authority", "note")).toHaveValue("The power of attorney has expired");

  await one.page.locator("#gate-documents").getByRole("link").first().click();
  await one.look();
  await expect(one.page).toHaveURL(`/admin/applications/${id}/answers#section-organisation`);
  await one.open(path);
  await one.press(one.page.locator('button[value="admit"]'));
  await expect(one.page).toHaveURL(`/admin/applications/${id}`);

  await other.pressButton(tEn("review-screening:save"));
  await other.reads(
    tEn("review-screening:refusals.wrong_status"),
    "The power of attorney has expired",
  );
  const auditor = await visit({ as: "auditor@imc.example", locale: "en" });
  await auditor.open(`${path}?lng=en`);
  await auditor.reads(tEn("review-screening:state.passed"), "Опись вложений");
});
