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

const seats = {
  chair: "Виктор Николаевич Стрельцов",
  secretary: "Ольга Сергеевна Мельникова",
  members: ["Елена Юрьевна Горская", "Михаил Олегович Тарасов"],
};
const grounds = "Проект отвечает целям кластера, банковские 25 % пока не подтверждены.";
const refusal = "Источники финансирования не подтверждены, модель не сходится.";
const condition = {
  text: "Подтвердить не менее 80 % финансирования до соглашения",
  due: "2029-06-01",
  proof: "Письмо банка",
};

test("a session goes from planning to signed minutes and letters in two languages", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { prisma } = await import("~/platform/db.server");
  const plan = { status: "committee_review", track: "tenant_resident" } as const;
  const [approved, refused] = [await makeApplication(plan), await makeApplication(plan)];
  await prisma.user.update({ where: { id: refused.owner.userId }, data: { locale: "en" } });
  const numberOf = async (id: string) =>
    (await prisma.application.findUniqueOrThrow({ where: { id } })).number ?? "";
  const [first, second] = [await numberOf(approved.id), await numberOf(refused.id)];

  const secretary = await visit({ as: "coordinator@imc.example" });
  const chair = await visit({ as: "chair@imc.example", javaScriptEnabled: false });
  const one = await visit({ as: "member1@imc.example" });
  const two = await visit({ as: "member2@imc.example", javaScriptEnabled: false });
  const voters = [chair, one, two];

  const path = await planSession(secretary, "committee", seats);
  await one.open("/portal/notices");
  await one.reads("приглашены на заседание");
  await fillAgenda(secretary, path, [first, second]);
  const listed = secretary.page.getByRole("listitem");
  const up = { name: new RegExp(said("acts.move_up")) };
  await secretary.press(listed.filter({ hasText: second }).getByRole("button", up));
  await expect(secretary.page.locator(".agenda__head a").first()).toContainText(second);
  await act(secretary, path, "freeze_session");

  const items = [await itemPath(one, path, first), await itemPath(one, path, second)];
  const [item = "", other = ""] = items;
  await one.open(item);
  await one.reads(said("pack.figures"), "1 200 м²", said("pack.scores"));
  await expect(one.page.locator('button[value="cast_vote"]')).toHaveCount(0);
  await one.open(`${path}/comparison`);
  await one.reads(first, second, t("review-compare:groups.economy"));
  await one.follow(second);
  await one.reads(said("pack.title"));

  await act(chair, path, "open_session");
  await chair.open(item);
  await chair.reads(said("item.noQuorum"));
  await markThere(secretary, path, {
    [seats.chair]: "present",
    [seats.secretary]: "present",
    [seats.members[0] ?? ""]: "present",
    [seats.members[1] ?? ""]: "present",
  });

  await secretary.open(item);
  await secretary.page.locator('[name="discussion"]').fill("Спросили о сроках пуска линии.");
  await secretary.pressButton(said("acts.note_discussion"));
  await chair.open(item);
  await chair.pressButton(said("acts.put_to_vote"));
  await expect(chair.page.getByRole("alert")).toContainText(said("refusals.reasons_required"));
  await putToVote(chair, item, { outcome: "approve_with_conditions", reasons: grounds, condition });
  for (const voter of voters) await vote(voter, item, voter === two ? "against" : "for");
  await act(secretary, item, "close_ballot");
  await secretary.reads(said("resultTags.carried"), "за — 2, против — 1");

  await putToVote(chair, other, { outcome: "reject", reason: "FINANCE", reasons: refusal });
  for (const voter of voters) await vote(voter, other, "for");
  await act(chair, other, "close_ballot");

  const company = await visit({ as: approved.owner.email });
  await company.open(`/portal/applications/${approved.id}`);
  await company.reads(statusRow("committee_review").applicant.ru);
  await expect(company.page.getByRole("main")).not.toContainText(condition.text);

  await act(chair, path, "close_session");
  await act(chair, `${path}/minutes`, "sign_minutes");
  await chair.reads("мест с правом голоса — 3, присутствовало — 3, отсутствовало — 0");
  await act(secretary, `${path}/minutes`, "sign_minutes");
  await secretary.reads(said("states.signed"), seats.chair, seats.secretary);
  await expect(async () => {
    for (const lng of ["ru", "en"]) {
      for (const print of ["pack", "minutes"]) {
        const answer = await one.page.request.get(`${path}/print/${print}?lng=${lng}`, {
          maxRedirects: 0,
        });
        expect(answer.headers()["content-type"]).toBe("application/pdf");
      }
    }
  }).toPass({ timeout: 60_000 });

  await secretary.open("/admin/committee/letters");
  await secretary.press(
    secretary.page.getByRole("listitem").filter({ hasText: second }).getByRole("link"),
  );
  await secretary.page.locator('[name="letter_ru"]').fill("Готовы обсудить новую заявку.");
  await secretary.page.locator('[name="letter_en"]').fill("We are ready to discuss a new one.");
  await secretary.pressButton(said("acts.save_letter"));
  await secretary.reads("Готовы обсудить", "We are ready", refusal, "20 working days");
  await secretary.open("/admin/committee/letters");
  for (const number of [first, second]) {
    await secretary.page.getByRole("checkbox", { name: new RegExp(number) }).check();
  }
  await secretary.pressButton(said("acts.release_letters"));
  await secretary.reads(said("letters.sent", { count: 2 }));

  await company.open(`/portal/applications/${approved.id}`);
  await company.reads(
    statusRow("approved_with_conditions").applicant.ru,
    grounds,
    condition.text,
    "Письмо банка",
  );
  const abroad = await visit({ as: refused.owner.email, locale: "en" });
  await abroad.open(`/portal/applications/${refused.id}`);
  await abroad.reads(
    statusRow("rejected").applicant.en,
    "Funding not confirmed",
    "We are ready to discuss a new one.",
    "20 working days",
    "court",
  );
  await expect(abroad.page.getByRole("main")).not.toContainText("Готовы обсудить");
});
