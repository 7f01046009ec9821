import { statusRow } from "~/features/applications";
import { say } from "~/platform/i18n";
import { letterTo } from "../support/letters";
import { takeStep } from "../support/staff";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

test("who wants one kind of news never by mail and another once a day finds both on the portal, and one letter tells the day", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { listMailbox } = await import("~/platform/mailer.server");
  const { queueDigests } = await import("~/features/notifications/index.server");
  const { prisma } = await import("~/platform/db.server");
  const { id, owner } = await makeApplication();
  const { number } = await prisma.application.findUniqueOrThrow({ where: { id } });
  const moved = say(statusRow("intake_check").applicant, "ru");

  const person = await visit({ as: owner.email, javaScriptEnabled: false });
  const wish = (group: string) => person.page.locator(`[name="mail_${group}"]`);
  await person.open("/portal/account");
  await person.reads(t("notifications:preferences.lead"));
  await wish("messages").selectOption("never");
  await wish("course").selectOption("daily");
  await person.press(person.page.locator('button[value="notice_preferences"]'));
  await expect(wish("messages")).toHaveValue("never");
  await expect(wish("course")).toHaveValue("daily");

  const coordinator = await visit({ as: "coordinator@imc.example", javaScriptEnabled: false });
  await takeStep(coordinator, id, "start_intake");
  await coordinator.open(`/admin/applications/${id}/messages`);
  const form = coordinator.page.locator("form").filter({
    has: coordinator.page.locator('[name="tier"][value="applicant"]'),
  });
  await form.locator('[name="body"]').fill("Заявка у меня, отвечу в понедельник.");
  await coordinator.press(form.locator('button[value="send_message"]'));

  await person.open("/portal/notices");
  const written = t("notifications:message_from_cluster.title", { number });
  await person.reads(`${number}: ${moved}`, written);

  expect(await queueDigests()).toBeGreaterThan(0);
  const letter = await letterTo(owner.email, `${number}: ${moved}`);
  expect(letter).toContain(t("notifications:digest.reason"));
  const letters = (await listMailbox(owner.email)).filter(({ text }) => text.includes(moved));
  expect(letters, "the day's letter alone tells of it").toHaveLength(1);
  const about = (await listMailbox(owner.email)).filter(({ text }) => text.includes(written));
  expect(about, "nothing tells of messages by mail").toEqual([]);
  const notices = await prisma.notice.findMany({
    where: { userId: owner.userId, kind: { in: ["application_moved", "message_from_cluster"] } },
    orderBy: { kind: "asc" },
    select: { kind: true, mail: true },
  });
  expect(notices).toEqual([
    { kind: "application_moved", mail: "sent" },
    { kind: "message_from_cluster", mail: "skipped" },
  ]);
});
