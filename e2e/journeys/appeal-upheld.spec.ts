import { statusRow } from "~/features/applications";
import {
  act,
  fillAgenda,
  itemPath,
  markThere,
  planSession,
  putToVote,
  vote,
} from "../support/session";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const said = (key: string, params?: Record<string, unknown>) =>
  t(`review-committee:${key}`, params);
const objection = "Банк подтвердил кредит, письмо приложено к сообщению.";
const grounds = "Письмо банка не содержит суммы и срока: источники по-прежнему не подтверждены.";

test("a refusal is appealed, a panel without those who refused considers it, and the applicant reads why it stands", async ({
  visit,
}) => {
  test.slow();
  const { makeAccount } = await import("../../prisma/factories/accounts");
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { holdSession } = await import("../../prisma/factories/sessions");
  const { actorOf } = await import("../../prisma/seed/people");
  const { prisma } = await import("~/platform/db.server");
  const plan = { status: "committee_review", track: "tenant_resident" } as const;
  const { id, owner } = await makeApplication(plan);
  const { number } = await prisma.application.findUniqueOrThrow({ where: { id } });
  const name = number ?? "";
  const person = (key: string) => actorOf(`${key}@imc.example`);
  const first = {
    chair: await person("chair"),
    secretary: await person("coordinator"),
    members: [await person("member1"), await person("member2")],
  };
  await holdSession({ ...first, applications: [id] }, "reject");
  const chair = await visit({ as: "chair@imc.example", javaScriptEnabled: false });
  await chair.open("/admin/committee/letters");
  await chair.page.getByRole("checkbox", { name: new RegExp(name) }).check();
  await chair.pressButton(said("acts.release_letters"));

  // The letter of the refusal says how and until when to object.
  const company = await visit({ as: owner.email, javaScriptEnabled: false });
  const own = `/portal/applications/${id}`;
  await company.open(own);
  await company.reads("20 рабочих дней", "личном кабинете", "в суде");
  await company.open(`${own}?step=appeal`);
  const appeal = company.page
    .locator("form")
    .filter({ has: company.page.locator('button[value="appeal"]') });
  await appeal.locator('[name="comment"]').fill(objection);
  await company.press(appeal.locator('button[value="appeal"]'));
  await company.reads(statusRow("appeal_submitted").applicant.ru, "15 рабочих дней");

  const clerk = await makeAccount({
    fullName: "Анна Павловна Серова",
    staffRoles: ["coordinator"],
  });
  const fresh = await makeAccount({
    fullName: "Олег Иванович Рябов",
    staffRoles: ["committee_member"],
  });
  const boardMember = await person("board");
  const seats = {
    chair: boardMember.fullName,
    secretary: clerk.fullName,
    members: [fresh.fullName, first.members[0]?.fullName ?? ""],
  };
  const secretary = await visit({ as: clerk.email });
  const path = await planSession(secretary, "appeal_panel", seats);
  await secretary.reads(said("kinds.appeal_panel"));
  await fillAgenda(secretary, path, [name]);

  // One of the first deciders sits in the panel: of this item they learn that it exists.
  const decider = await visit({ as: "member1@imc.example" });
  await decider.open(path);
  await decider.reads(said("agenda.hidden"));
  await expect(decider.page.getByRole("main")).not.toContainText(name);

  await act(secretary, path, "freeze_session");
  const panel = await visit({ as: "board@imc.example", javaScriptEnabled: false });
  await act(panel, path, "open_session");
  await markThere(secretary, path, {
    [seats.chair]: "present",
    [seats.secretary]: "present",
    [seats.members[0] ?? ""]: "present",
    [seats.members[1] ?? ""]: "present",
  });
  const item = await itemPath(panel, path, name);
  await panel.open(item);
  await panel.reads(
    objection,
    said("pack.earlier"),
    said("outcomes.reject"),
    said("grounds.first_decision"),
  );
  await expect(panel.page.locator('[name="outcome"][value="approve"]')).toHaveCount(0);
  await putToVote(panel, item, { outcome: "uphold_refusal", reason: "FINANCE", reasons: grounds });
  const member = await visit({ as: fresh.email });
  await vote(panel, item, "for");
  await vote(member, item, "for");
  await act(secretary, item, "close_ballot");
  await secretary.reads(said("resultTags.carried"), "за — 2, против — 0");
  await act(panel, path, "close_session");
  await act(panel, `${path}/minutes`, "sign_minutes");
  await panel.reads(said("outcomes.uphold_refusal"), said("grounds.first_decision"));

  await company.open(own);
  await company.reads(statusRow("appeal_submitted").applicant.ru);
  await expect(company.page.getByRole("main")).not.toContainText(grounds);
  await panel.open(`/admin/applications/${id}/decision`);
  await panel.reads(said("outcomes.uphold_refusal"), grounds);
  await panel.pressButton(said("acts.release_letter"));
  await panel.reads(statusRow("upheld").staff.ru);

  await company.open(own);
  await company.reads(
    statusRow("upheld").applicant.ru,
    "оставить отказ в силе",
    grounds,
    "90 календарных дней",
    "в суде",
  );
  await prisma.user.update({ where: { id: owner.userId }, data: { locale: "en" } });
  const abroad = await visit({ as: owner.email, locale: "en" });
  await abroad.open(own);
  await abroad.reads(
    statusRow("upheld").applicant.en,
    "uphold the refusal",
    "90 calendar days",
    "court",
  );
});
