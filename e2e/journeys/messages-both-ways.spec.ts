import { readFile } from "node:fs/promises";
import { samplePdf } from "../../prisma/seed/sample-pdf";
import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");
const question = "Схема потоков во вложении. Подойдёт ли она инженеру?";
const aside = "Схему вижу, коллеги: второй шлюз не показан.";
const answer = "Спасибо, схема подходит. Добавьте, пожалуйста, второй шлюз.";
const document = "Схема потоков.pdf";
const scheme = { name: document, mimeType: "application/pdf", buffer: samplePdf(["Flows"]) };
const program = { name: "схема.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ no") };

const talkOf = (visitor: Visitor) => visitor.page.locator('[data-live="messages"]');
const messageWith = (visitor: Visitor, text: string) =>
  talkOf(visitor).locator(".message").filter({ hasText: text });

async function write(visitor: Visitor, text: string, files: (typeof scheme)[] = []) {
  await visitor.page.locator('#write [name="body"]').fill(text);
  await visitor.page.locator('#write [name="files"]').setInputFiles(files);
  await visitor.press(visitor.page.locator('#write [value="send_message"]'));
}

test("a company sends a question with a file, staff read it, talk among themselves and answer, each seeing what is theirs at once", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const company = await makeCompany();
  const { id } = await makeApplication({ company, status: "intake_check" });
  const outside = `/portal/applications/${id}/messages`;
  const inside = `/admin/applications/${id}/messages`;

  const work = await visit({ as: "coordinator@imc.example" });
  await work.open("/admin");
  const mine = work.page.locator('[data-live="work"]');
  const toTalk = mine.locator(`a[href="${inside}?tier=applicant"]`);
  await expect(toTalk).toHaveCount(0);
  const coordinator = await visit({ as: "coordinator@imc.example" });
  await coordinator.open(inside);

  // A refused file sends nothing, and what was typed is still there.
  const owner = await visit({ as: company.owner.email, javaScriptEnabled: false });
  await owner.open(outside);
  await write(owner, question, [scheme, program]);
  await owner.reads(
    t("messages:fix"),
    t("documents:refusals.type_mismatch", { name: program.name }),
    t("messages:files.again"),
  );
  await expect(owner.page.locator('#write [name="body"]')).toHaveValue(question);
  await expect(owner.page.locator(".message")).toHaveCount(0);
  await write(owner, question, [scheme]);
  await owner.reads(t("messages:applicant.sent"), question, document);

  // Open pages of the cluster hear of it.
  await expect(messageWith(coordinator, question).locator(".badge")).toHaveText(t("messages:new"));
  await expect(toTalk).toBeVisible();
  await work.press(toTalk);
  await work.reads(question);

  const saved = coordinator.page.waitForEvent("download");
  await coordinator.page.getByRole("link", { name: document, exact: true }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(document);
  expect((await readFile(await file.path())).equals(scheme.buffer)).toBe(true);
  await coordinator.follow(`${t("documents:page.look")} ${document}`);
  await coordinator.reads(t("documents:view.recorded"));
  await expect(coordinator.page.locator(".textLayer")).toContainText("Flows");
  await coordinator.follow(t("documents:view.back.messages"));
  await coordinator.pressButton(t("messages:markRead"));
  await expect(talkOf(coordinator).locator(".badge")).toHaveCount(0);
  await work.open("/admin");
  await expect(toTalk).toHaveCount(0);

  const viewer = await visit({ as: company.viewer.email });
  await viewer.open(outside);
  await coordinator.open(`${inside}?tier=staff`);
  await write(coordinator, aside, [scheme]);
  await coordinator.reads(t("messages:staff.sent.staff"), aside);
  await coordinator.open(inside);
  await write(coordinator, answer);
  await coordinator.reads(t("messages:staff.sent.applicant"), answer);

  // The answer comes to the open page of a colleague; what staff said to one another does not.
  await expect(messageWith(viewer, answer).locator(".badge")).toHaveText(t("messages:new"));
  await expect(talkOf(viewer)).not.toContainText(aside);
  await owner.open("/portal");
  await owner.press(owner.page.locator(`.own-row__unread a[href="${outside}"]`));
  await owner.reads(t("messages:applicant.roles.coordinator"), answer);
  await expect(owner.page.getByRole("main")).not.toContainText(aside);
  await owner.pressButton(t("messages:markRead"));
  await expect(owner.page.locator(".message .badge")).toHaveCount(0);
  await owner.open("/portal");
  await expect(owner.page.locator(`.own-row__unread a[href="${outside}"]`)).toHaveCount(0);
});
