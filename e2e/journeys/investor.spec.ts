import { samples } from "~/features/applications";
import { Applicant, reasonText } from "../support/company";
import { takeStep } from "../support/staff";
import { test } from "../support/test";

const why = "Ждём проекта санитарно-защитной зоны соседнего участка.";

test("an investor fills a form of its own, is deferred, resumed and approved", async ({
  visit,
}) => {
  const applicant = new Applicant(await visit(), samples.investor);
  await applicant.register();
  await applicant.confirm();
  await applicant.signIn();
  const path = await applicant.startDraft();
  const id = path.split("/").at(-1) ?? "";
  await applicant.fillSections(path);
  await applicant.submit(path);

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await takeStep(coordinator, id, "start_intake");
  await takeStep(coordinator, id, "admit");
  const engineer = await visit({ as: "engineer@imc.example" });
  await takeStep(engineer, id, "complete_technical", { comment: "СЗЗ IV класса: проверить." });
  await takeStep(coordinator, id, "complete_expert");
  const chair = await visit({ as: "chair@imc.example" });
  const defer = { outcome: "defer", reason: "SAFETY", comment: why } as const;
  await takeStep(chair, id, "decide", defer);
  const board = await visit({ as: "board@imc.example" });
  await takeStep(board, id, "board_decide", defer);
  await applicant.sees(path, "deferred");
  await applicant.visitor.reads(why, reasonText("SAFETY", "ru"));

  await takeStep(coordinator, id, "resume", { comment: "Проект зоны получен." });
  await applicant.sees(path, "committee_review", ["deferred"]);
  await takeStep(chair, id, "decide", { outcome: "approve" });
  await takeStep(board, id, "board_decide", { outcome: "approve" });
  await applicant.sees(path, "approved", ["deferred", "board_review", "approved"]);
});
