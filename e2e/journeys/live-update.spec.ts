import { statusRow } from "~/features/applications";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { takeStep } from "../support/staff";
import { expect, test } from "../support/test";
import { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");
const nameOf = (status: Parameters<typeof statusRow>[0]) => statusRow(status).applicant.ru;

test("what staff do at one process of the portal is seen at another without loading the page anew", async ({
  browser,
  portal,
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { id, owner } = await makeApplication({ status: "submitted" });
  const second = await startPortal(portal.databaseUrl, { LOG_LEVEL: "error" });
  const company = await Visitor.arrive(browser, { ...portal, ...second }, { as: owner.email });
  const clerk = await visit({ as: "leasing@imc.example" });
  try {
    await company.open(`/portal/applications/${id}`);
    await company.page.evaluate(() => document.documentElement.setAttribute("data-same", "yes"));
    await clerk.open(`/admin/applications/${id}`);

    const coordinator = await visit({ as: "coordinator@imc.example" });
    await takeStep(coordinator, id, "start_intake");

    const main = company.page.getByRole("main");
    await expect(main.locator('[data-live="state"]')).toContainText(nameOf("intake_check"));
    await expect(main.locator('[data-live="history"]')).toContainText(nameOf("intake_check"));
    await expect(company.page.locator("#live")).toContainText(t("ui:live.renewed"));
    await expect(company.page.locator("html")).toHaveAttribute("data-same", "yes");
    await expect(clerk.page.getByRole("main")).toContainText(statusRow("intake_check").staff.ru);

    await company.open("/portal");
    const unread = company.page.locator(".badge").first();
    const before = Number.parseInt(await unread.innerText(), 10);
    await takeStep(coordinator, id, "admit");
    await expect(unread).toContainText(String(before + 1));
    await expect(company.page.locator("#notices")).toContainText(nameOf("technical_review"));
    await company.look();
  } finally {
    await company.goHome();
    await second.stop();
  }
});

test("a form in hand is never exchanged: a line offers to look anew, and the words stay", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { id, owner } = await makeApplication({ status: "submitted" });
  const company = await visit({ as: owner.email });
  await company.open(`/portal/applications/${id}?step=withdraw`);
  const comment = company.page.locator("#comment-withdraw");
  await comment.fill("Мы передумали.");

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await takeStep(coordinator, id, "start_intake");

  const state = company.page.locator('main [data-live="state"]');
  await expect(state).toContainText(nameOf("intake_check"));
  await expect(comment).toHaveValue("Мы передумали.");
  await expect(comment).toBeFocused();
  const line = company.page.locator("#live");
  await expect(line).toContainText(t("ui:live.news"));
  await company.look();
  await company.press(line.getByRole("link", { name: t("ui:live.refresh") }));
  await expect(company.page.locator("#live p")).toBeHidden();
});

test("a colleague who watches the questions sees an answer as soon as it is saved", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const company = await makeCompany();
  const { id } = await makeApplication({ company, status: "clarification_requested" });
  const path = `/portal/applications/${id}/clarification`;
  const viewer = await visit({ as: company.viewer.email });
  await viewer.open(path);

  const editor = await visit({ as: company.editor.email });
  await editor.open(path);
  const answer = "Письмо банка придёт в среду.";
  await editor.page.locator('[name="questions[0].answer"]').fill(answer);
  await editor.pressButton(t("clarifications:page.save"));

  await expect(viewer.page.locator('main [data-live="questions"]')).toContainText(answer);
  await viewer.look();
});
