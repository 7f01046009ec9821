import { statusRow } from "~/features/applications";
import { samplePdf } from "../../prisma/seed/sample-pdf";
import { takeStep } from "../support/staff";
import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");
const said = (key: string, params?: Record<string, unknown>) =>
  t(`review-conditions:${key}`, params);
const condition = "Подтвердить не менее 80 % финансирования";
const letter = {
  name: "Письмо банка.pdf",
  mimeType: "application/pdf",
  buffer: samplePdf(["Bank"]),
};
const back = "В письме нет подписи и даты.";

async function send(visitor: Visitor, text: string, files: (typeof letter)[] = []) {
  await visitor.page.locator('[name="text"]').fill(text);
  await visitor.page.locator('[name="files"]').setInputFiles(files);
  await visitor.press(visitor.page.locator('button[value="send_proof"]'));
}

test("no agreement is begun before the condition of an approval is met: a proof is sent, returned, sent again and accepted", async ({
  visit,
}) => {
  test.slow();
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { holdSession } = await import("../../prisma/factories/sessions");
  const { actorOf } = await import("../../prisma/seed/people");
  const { moveApplication } = await import("~/features/applications/index.server");
  const { prisma } = await import("~/platform/db.server");
  const company = await makeCompany();
  const plan = { company, status: "committee_review", track: "tenant_resident" } as const;
  const { id } = await makeApplication(plan);
  const person = (key: string) => actorOf(`${key}@imc.example`);
  const seats = {
    chair: await person("chair"),
    secretary: await person("coordinator"),
    members: [await person("member1"), await person("member2")],
  };
  await holdSession({ ...seats, applications: [id] }, "approve_with_conditions");
  const outside = `/portal/applications/${id}/conditions`;
  const inside = `/admin/applications/${id}/conditions`;

  const owner = await visit({ as: company.owner.email, javaScriptEnabled: false });
  await owner.open(outside);
  await owner.reads(said("none"));
  const chair = await visit({ as: "chair@imc.example", javaScriptEnabled: false });
  await chair.open("/admin/committee/letters");
  await chair.page.getByRole("checkbox").first().check();
  await chair.pressButton(t("review-committee:acts.release_letters"));

  const leasing = await visit({ as: "leasing@imc.example" });
  await takeStep(leasing, id, "issue_offer", { comment: "Предложение на 20 рабочих дней." });
  await owner.open(`/portal/applications/${id}`);
  await owner.reads(said("progress.some", { settled: 0, total: 1 }));
  expect((await moveApplication(company.owner, id, { intent: "accept_offer" })).ok).toBe(true);
  const legal = await visit({ as: "legal@imc.example" });
  await legal.open(`/admin/applications/${id}`);
  await legal.reads(t("applications:refusals.held_conditions_open"));
  await expect(legal.page.locator('button[value="start_agreement"]:enabled')).toHaveCount(0);

  // Without scripts: nothing sent, then a text with a file.
  await owner.open(`/portal/applications/${id}`);
  await owner.follow(said("toConditions"));
  await owner.reads(condition, "Письмо банка", said("states.open"));
  await send(owner, " ");
  await owner.reads(said("refusals.proof_empty"));
  await send(owner, "Письмо банка во вложении.", [letter]);
  await owner.reads(said("sent"), said("states.proof_sent"), letter.name);

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await coordinator.open("/admin");
  await coordinator.follow(said("work.sent_one", { count: 1 }));
  await coordinator.press(
    coordinator.page.getByRole("row").filter({ hasText: condition }).getByRole("link"),
  );
  await coordinator.reads("Письмо банка во вложении.", company.owner.fullName);
  await coordinator.follow(`${t("documents:page.look")} ${letter.name}`);
  await coordinator.reads(t("documents:view.recorded"));
  await coordinator.follow(t("documents:view.back.conditions"));
  await coordinator.pressButton(new RegExp(said("judge.acts.return_proof")));
  await coordinator.reads(said("refusals.note_required"));
  const viewer = await visit({ as: company.viewer.email });
  await viewer.open(outside);
  await viewer.reads(said("viewer"));
  await coordinator.page.locator('[name="note"]').fill(back);
  await coordinator.pressButton(new RegExp(said("judge.acts.return_proof")));
  await coordinator.reads(said("judge.saved"), back);
  await expect(viewer.page.getByRole("main")).toContainText(back);
  await expect(viewer.page.getByRole("main")).not.toContainText(seats.secretary.fullName);
  await expect(viewer.page.locator('button[value="send_proof"]')).toHaveCount(0);

  await prisma.user.update({ where: { id: company.editor.userId }, data: { locale: "en" } });
  const editor = await visit({ as: company.editor.email, locale: "en" });
  await editor.open(outside);
  await editor.reads(back);
  await send(editor, "Signed and dated.", [letter]);
  await editor.reads("The proof was sent");

  await coordinator.open(inside);
  await coordinator.reads("Signed and dated.");
  await coordinator.pressButton(new RegExp(said("judge.acts.accept_proof")));
  await coordinator.reads(said("judge.saved"), said("states.fulfilled"));
  await owner.open("/portal/notices");
  await owner.reads("условие выполнено");
  await owner.open(outside);
  await owner.reads(said("progress.all"));

  await takeStep(legal, id, "start_agreement");
  await legal.reads(statusRow("agreement_negotiation").staff.ru);
});
