import { samples } from "~/features/applications";
import { formatNumber } from "~/platform/i18n";
import { Applicant } from "../support/company";
import { takeStep } from "../support/staff";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const conditions = "До подписания соглашения подтвердить мощность ввода 2600 кВт.";

test("a pharma company registers, applies and is approved with conditions by the board", async ({
  visit,
}) => {
  const applicant = new Applicant(await visit(), samples.pharma);
  await applicant.visitor.open("/");
  await applicant.register();
  await applicant.confirm();
  await applicant.signIn();
  const path = await applicant.startDraft();
  const id = path.split("/").at(-1) ?? "";
  await applicant.fillSections(path);
  const number = await applicant.submit(path);
  await applicant.sees(path, "submitted", ["submitted"]);

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await coordinator.open("/admin");
  await coordinator.reads(number);
  await coordinator.follow(number);
  await coordinator.open(`/admin/applications/${id}/answers`);
  await coordinator.reads(formatNumber(2600, "ru"), "кВт");
  await takeStep(coordinator, id, "start_intake");
  await applicant.sees(path, "intake_check", ["submitted", "intake_check"]);
  await takeStep(coordinator, id, "admit");
  await applicant.sees(path, "technical_review");

  const engineer = await visit({ as: "engineer@imc.example" });
  await takeStep(engineer, id, "complete_technical", { comment: "Внутренняя заметка инженера." });
  await applicant.sees(path, "expert_review");
  await expect(applicant.visitor.page.getByText("Внутренняя заметка")).toHaveCount(0);
  await takeStep(coordinator, id, "complete_expert");
  await applicant.sees(path, "committee_review");

  const chair = await visit({ as: "chair@imc.example" });
  await takeStep(chair, id, "decide", {
    outcome: "approve_with_conditions",
    comment: "Рекомендация комиссии.",
  });
  await applicant.sees(path, "board_review");
  await expect(applicant.visitor.page.getByText("Рекомендация комиссии")).toHaveCount(0);

  const board = await visit({ as: "board@imc.example" });
  await takeStep(board, id, "board_decide", {
    outcome: "approve_with_conditions",
    comment: conditions,
  });
  await applicant.sees(path, "approved_with_conditions", [
    "submitted",
    "intake_check",
    "technical_review",
    "expert_review",
    "committee_review",
    "board_review",
    "approved_with_conditions",
  ]);
  await applicant.visitor.reads(conditions, number);

  await applicant.visitor.open(`${path}?receipt=1`);
  await applicant.visitor.reads(t("applications:receipt.title"), number);
  await applicant.visitor.open(`${path}/versions/1`);
  await applicant.visitor.reads(samples.pharma.organisation.name, formatNumber(2600, "ru"));
  await coordinator.open(`/admin/applications/${id}/history`);
  await coordinator.reads("Внутренняя заметка инженера.", conditions);
  await coordinator.open(`/admin/applications/${id}/decision`);
  await applicant.visitor.open("/portal");
  await applicant.visitor.reads(number);
});
