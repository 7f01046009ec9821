import { samples, statusRow } from "~/features/applications";
import { quarterOf } from "~/features/site";
import { acceptInvitation, replaceExpert, takeProposal } from "../../support/assigning";
import { Applicant } from "../../support/company";
import { letterTo } from "../../support/letters";
import { fillBulletin, fillConclusion, pressIntent } from "../../support/scoring";
import { admitByGates, completeSheet } from "../../support/screening";
import {
  act,
  beginSession,
  itemPath,
  markThere,
  putToVote,
  releaseLetter,
  vote,
} from "../../support/session";
import { takeEarnedStep } from "../../support/staff";
import { expect, test } from "../../support/test";
import type { Visitor } from "../../support/visitor";
import { words } from "../../support/words";

const t = words("ru");
const committee = (key: string, params?: Record<string, unknown>) =>
  t(`review-committee:${key}`, params);
const scoring = (key: string, params?: Record<string, unknown>) =>
  t(`review-scoring:${key}`, params);

const question = "Чем подтверждены банковские 25 %?";
const reply = "Письмо банка от 12 ноября приложим к соглашению.";
const grounds = "Проект отвечает целям кластера, банковские 25 % пока не подтверждены.";
const condition = {
  text: "До подписания соглашения подтвердить не менее 80 % финансирования",
  due: "2029-06-01",
  proof: "Письмо банка",
};
const decided = { outcome: "approve_with_conditions", reasons: grounds, condition } as const;

const people = {
  chair: "Виктор Николаевич Стрельцов",
  secretary: "Ольга Сергеевна Мельникова",
  present: "Елена Юрьевна Горская",
  absent: "Михаил Олегович Тарасов",
  board: "Наталья Дмитриевна Орлова",
};

async function assess(expert: Visitor, change: Record<string, number>): Promise<void> {
  await fillBulletin(expert, 4, change);
  await pressIntent(expert, "submit_bulletin");
  await fillConclusion(expert);
  await pressIntent(expert, "sign_conclusion");
  await expert.reads(scoring("conclusion.positive"));
}

/** A unit for the first phase; its code. */
async function holdUnit(id: string): Promise<string> {
  const { makeBuilding } = await import("../../../prisma/factories/site");
  const { actorOf } = await import("../../../prisma/seed/people");
  const { takeSpace } = await import("~/features/applications/index.server");
  const { prisma } = await import("~/platform/db.server");
  const { units } = await makeBuilding([{ areaM2: 700 }]);
  const { code } = await prisma.unit.findUniqueOrThrow({ where: { id: units[0] ?? "" } });
  const quarters = { from: quarterOf(2027, 3), until: quarterOf(2037, 3) };
  const taking = { command: "hold", phase: 0, units: [code], quarters, waiver: "" } as const;
  const taken = await takeSpace(await actorOf("leasing@imc.example"), id, taking);
  expect(taken).toMatchObject({ ok: true });
  return code;
}

test("a startup answers a question on the way, is assessed, voted on and approved with conditions", async ({
  visit,
}) => {
  const { makeExpert } = await import("../../../prisma/factories/reviews");
  const { seedExpertProfiles } = await import("../../../prisma/seed/experts");
  await seedExpertProfiles();
  const spare = await makeExpert("expert", "Глеб Ильич Запасной");

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
  await takeEarnedStep(coordinator, id, "start_intake");
  await takeEarnedStep(coordinator, id, "request_clarification", { comment: question });
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

  await admitByGates(coordinator, id);
  const engineer = await visit({ as: "engineer@imc.example", javaScriptEnabled: false });
  await engineer.open("/admin");
  await engineer.reads(number);
  const peak = "Пик с учётом коэффициента спроса";
  await completeSheet(engineer, id, { code: "power_kw", corrected: "300", reason: peak });

  await takeProposal(coordinator, id, number);
  const first = await visit({ as: "expert1@imc.example" });
  const leaving = await visit({ as: "expert2@imc.example", javaScriptEnabled: false });
  const third = await visit({ as: "expert3@imc.example", javaScriptEnabled: false });
  const second = await visit({ as: spare.email, javaScriptEnabled: false });
  for (const expert of [first, leaving, third]) await acceptInvitation(expert, number);

  // Having read the application, the second of them remembers a tie.
  await leaving.press(leaving.page.getByRole("link", { name: number, exact: true }));
  await leaving.page.locator("summary", { hasText: scoring("recusal.title") }).click();
  await leaving.page.locator('[name="conflict_kind"]').selectOption("joint_work");
  await leaving.page.locator('[name="explanation"]').fill("Писали статью с научным директором");
  await pressIntent(leaving, "recuse");
  await expect(leaving.page.getByRole("main")).not.toContainText(number);
  await replaceExpert(coordinator, id, "recused", spare.userId);
  await acceptInvitation(second, number);

  for (const expert of [first, second, third]) {
    await expert.open("/admin/reviews");
    await expert.press(expert.page.getByRole("link", { name: number, exact: true }));
  }
  await assess(first, {});
  await assess(second, {});
  await coordinator.open(`/admin/applications/${id}`);
  await expect(coordinator.page.locator('button[value="complete_expert"]')).toHaveCount(0);
  await assess(third, { need: 2 });
  await coordinator.open(`/admin/applications/${id}/reviews`);
  const disputed = coordinator.page.getByRole("row").filter({ hasText: scoring("table.disputed") });
  await expect(disputed).toHaveCount(1);
  await coordinator.reads(scoring("gaps.none"));
  await takeEarnedStep(coordinator, id, "complete_expert");

  // Two of three seats with a vote are there: one fewer, and there is no quorum.
  const chair = await visit({ as: "chair@imc.example", javaScriptEnabled: false });
  const member = await visit({ as: "member1@imc.example", javaScriptEnabled: false });
  const session = await beginSession(coordinator, chair, {
    kind: "committee",
    number,
    seats: { ...people, members: [people.present, people.absent] },
  });
  const item = await itemPath(chair, session, number);
  await markThere(coordinator, session, { [people.chair]: "present", [people.absent]: "absent" });
  await chair.open(item);
  await chair.reads(committee("item.noQuorumText", { entitled: 3, present: 1, needed: 2 }));
  await markThere(coordinator, session, { [people.present]: "present" });
  await putToVote(chair, item, decided);
  for (const voter of [chair, member]) await vote(voter, item, "for");
  await act(coordinator, item, "close_ballot");
  await coordinator.reads(committee("resultTags.carried"), "присутствовало 2 из 3");
  await act(chair, session, "close_session");

  await applicant.sees(path, "committee_review");
  for (const secret of [grounds, condition.text, scoring("table.disputed")]) {
    await expect(applicant.visitor.page.getByRole("main")).not.toContainText(secret);
  }
  await releaseLetter(coordinator, number);
  await applicant.sees(path, "board_review");
  await expect(applicant.visitor.page.getByRole("main")).not.toContainText(condition.text);

  const board = await visit({ as: "board@imc.example" });
  const meeting = await beginSession(coordinator, board, {
    kind: "board",
    number,
    seats: { chair: people.board, secretary: people.secretary, members: [] },
  });
  await markThere(coordinator, meeting, { [people.board]: "present" });
  const before = await itemPath(board, meeting, number);
  // The committee's proposal stands in the form already.
  await board.open(before);
  await board.reads(committee("proposal.fromCommittee"));
  await board.pressButton(committee("acts.put_to_vote"));
  await vote(board, before, "for");
  await act(board, before, "close_ballot");
  await act(board, meeting, "close_session");
  await applicant.sees(path, "board_review");
  await releaseLetter(board, number);

  await applicant.sees(path, "approved_with_conditions", ["clarification_requested"]);
  await applicant.visitor.reads(grounds, condition.text, "1 июня 2029", condition.proof, "в суде");
  await letterTo(applicant.email, statusRow("approved_with_conditions").applicant.ru);

  const leasing = await visit({ as: "leasing@imc.example" });
  const unit = await holdUnit(id);
  await leasing.open(`/admin/applications/${id}/offer`);
  await leasing.pressButton(t("offers:staff.begin"));
  await leasing.page.locator('[name="rent"]').fill("30 000");
  await leasing.pressButton(t("offers:staff.save"));
  await leasing.page.locator('[name="comment"]').fill("Рады предложить вам помещение.");
  await leasing.pressButton(t("offers:staff.issue"));
  await leasing.reads(t("offers:staff.issued"));
  await applicant.sees(path, "offer_issued");
  await applicant.visitor.open(`${path}/offer`);
  await applicant.visitor.reads(unit);
  await applicant.visitor.pressButton(t("offers:portal.accept"));
  await applicant.sees(path, "offer_accepted", ["offer_issued"]);
  await expect(applicant.visitor.page.locator('button[value="accept_offer"]')).toHaveCount(0);
});
