import { samples } from "~/features/applications";
import { Applicant } from "../support/company";
import { takeStep } from "../support/staff";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const question = "Чем подтверждены банковские 25 %?";
const reply = "Письмо банка от 12 ноября приложим к соглашению.";
const condition = "До подписания соглашения подтвердить не менее 80 % финансирования.";

test("a startup answers a question on the way and is approved with conditions", async ({
  visit,
}) => {
  const applicant = new Applicant(await visit(), samples.startup);
  await applicant.register();
  await applicant.confirm();
  await applicant.signIn();
  const path = await applicant.startDraft();
  const id = path.split("/").at(-1) ?? "";
  await applicant.fillSections(path);
  const number = await applicant.submit(path);

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await coordinator.open(`/admin/applications?q=${samples.startup.organisation.inn}`);
  await coordinator.reads(number);
  await coordinator.follow(number);
  await takeStep(coordinator, id, "start_intake");
  await takeStep(coordinator, id, "request_clarification", { comment: question });
  await applicant.sees(path, "clarification_requested", ["intake_check"]);
  await applicant.visitor.reads(question);
  await applicant.visitor.page
    .getByLabel(t("applications:steps.answer_clarification.comment"))
    .fill(reply);
  await applicant.visitor.press(
    applicant.visitor.page.locator('button[value="answer_clarification"]'),
  );
  await applicant.sees(path, "intake_check", ["clarification_requested"]);
  await applicant.visitor.reads(reply);
  await coordinator.open(`/admin/applications/${id}/history`);
  await coordinator.reads(question, reply);

  await takeStep(coordinator, id, "admit");
  const engineer = await visit({ as: "engineer@imc.example" });
  await engineer.open("/admin");
  await engineer.reads(number);
  await takeStep(engineer, id, "complete_technical", { comment: "Нагрузки в пределах ввода." });
  await takeStep(coordinator, id, "complete_expert");
  const chair = await visit({ as: "chair@imc.example" });
  await takeStep(chair, id, "decide", { outcome: "approve_with_conditions", comment: condition });
  await applicant.sees(path, "board_review");
  const board = await visit({ as: "board@imc.example" });
  await takeStep(board, id, "board_decide", {
    outcome: "approve_with_conditions",
    comment: condition,
  });
  await applicant.sees(path, "approved_with_conditions", ["clarification_requested"]);
  await applicant.visitor.reads(condition);

  const leasing = await visit({ as: "leasing@imc.example" });
  await takeStep(leasing, id, "issue_offer", { comment: "Корпус 2, этаж 1, 1200 м²." });
  await applicant.sees(path, "offer_issued");
  await applicant.visitor.reads("Корпус 2, этаж 1, 1200 м².");
  await applicant.visitor.press(applicant.visitor.page.locator('button[value="accept_offer"]'));
  await applicant.sees(path, "offer_accepted", ["offer_issued"]);
  await expect(applicant.visitor.page.locator('button[value="accept_offer"]')).toHaveCount(0);
});
