import { explained, fillBulletin, fillConclusion, pressIntent } from "../support/scoring";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const said = (key: string, params?: Record<string, string | number>) =>
  t(`review-scoring:${key}`, params);

test("three experts score, one criterion is disputed, one bulletin is given back, and the total changes traceably", async ({
  visit,
}) => {
  const { makeAssignment, makeExpert } = await import("../../prisma/factories/reviews");
  const experts = [
    await makeExpert("expert", "Роман Ильич Первов"),
    await makeExpert("expert", "Алла Юрьевна Второва"),
    await makeExpert("external_expert", "Клара Третьер"),
  ];
  const { applicationId, assignments } = await makeAssignment({ experts });
  const page = (index: number) => `/admin/reviews/${assignments[index]?.id}`;
  const scores = `/admin/applications/${applicationId}/reviews`;

  // Without scripts; the first try lacks most things and loses nothing.
  const first = await visit({ as: experts[0]?.email, javaScriptEnabled: false });
  await first.open(page(0));
  await first.reads(said("running.of", { done: 0, total: 10 }));
  await first.page.locator('[name="score_goals"][value="2"]').check();
  await first.page.locator('[name="comment_goals"]').fill("Слабо.");
  await pressIntent(first, "submit_bulletin");
  await first.reads(said("errors.comment_short", { score: 2, min: 50, length: 6 }));
  await expect(first.page.locator('#error-summary a[href="#score_team"]')).toHaveCount(1);
  await expect(first.page.locator('[name="comment_goals"]')).toHaveValue("Слабо.");
  await expect(first.page.locator('[name="score_goals"][value="2"]')).toBeChecked();
  await fillBulletin(first, 4);
  await pressIntent(first, "save");
  await first.reads(said("bulletin.saved"), said("running.whole"));
  await pressIntent(first, "submit_bulletin");
  await first.reads(said("bulletin.own"), said("conclusion.title"), said("others.title"));
  await pressIntent(first, "sign_conclusion");
  await first.reads(said("errors.confirm_required"));
  await fillConclusion(first);
  await pressIntent(first, "sign_conclusion");
  await first.reads(said("conclusion.positive"), "SHA-256");

  // With scripts what is typed saves itself; nothing of the first bulletin shows.
  const second = await visit({ as: experts[1]?.email });
  await second.open(page(1));
  await second.page.locator('[name="score_goals"][value="5"]').check();
  await second.page.locator('[name="comment_goals"]').fill(explained);
  await expect(second.page.locator(".save-status--saved")).toBeVisible();
  await second.reads(said("running.of", { done: 1, total: 10 }));
  await second.open(page(1));
  await expect(second.page.locator('[name="comment_goals"]')).toHaveValue(explained);
  await expect(second.page.getByRole("main")).not.toContainText("Первов");
  await fillBulletin(second, 4);
  await pressIntent(second, "submit_bulletin");
  await second.reads(said("others.title"), "Первов");
  await fillConclusion(second);
  await pressIntent(second, "sign_conclusion");

  const third = await visit({ as: experts[2]?.email });
  await third.open(page(2));
  await fillBulletin(third, 4, { safety: 2 });
  await pressIntent(third, "submit_bulletin");
  await fillConclusion(third);
  await pressIntent(third, "sign_conclusion");
  await third.reads(said("conclusion.positive"));

  const chair = await visit({ as: "chair@imc.example" });
  await chair.open(scores);
  await expect(chair.page.locator("#scores")).toHaveCount(0);

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await coordinator.open(scores);
  const total = coordinator.page.locator("#scores .stat__value").first();
  await expect(total).toContainText("79,2");
  await coordinator.reads(said("table.disputed"), "Третьер");
  await coordinator.page.getByText(said("working.titleOf", { total: "79,2" })).click();
  await expect(coordinator.page.getByText("(4 + 4 + 2) / 3 = 3,33")).toBeVisible();
  const back = coordinator.page.locator("form", {
    has: coordinator.page.locator(`[name="assignment"][value="${assignments[2]?.id}"]`),
  });
  const reopening = back.locator('button[value="reopen_bulletin"]');
  const unfold = () => coordinator.page.locator("summary", { hasText: /^Клара Третьер$/ }).click();
  await unfold();
  await coordinator.press(reopening);
  await coordinator.reads(said("errors.reopen_reason", { min: 10 }));
  const reason = "Инженер подтвердил независимую проверку плана безопасности.";
  await back.locator('[name="reason"]').fill(reason);
  await coordinator.press(reopening);
  await coordinator.reads(said("reopen.done"), said("reopen.trace"), reason);
  await expect(total).toContainText("80");

  await third.open("/portal/notices");
  await third.reads(reason);
  await third.open(page(2));
  await third.reads(said("reopened.title"), reason);
  await expect(third.page.locator("#others")).toHaveCount(0);
  await third.page.locator('[name="score_safety"][value="5"]').check();
  await pressIntent(third, "submit_bulletin");
  await third.page.locator('[name="confirm"]').check();
  await pressIntent(third, "sign_conclusion");

  await coordinator.open(scores);
  await expect(total).toContainText("80,4");
  await coordinator.reads(
    said("gaps.competence", { competence: "Биологическая безопасность", have: 0, need: 1 }),
  );
  await coordinator.reads(reason);
});

test("an expert with two windows, and one whose assignment ends while typing, lose no word", async ({
  visit,
}) => {
  const { makeAssignment, makeExpert } = await import("../../prisma/factories/reviews");
  const { postReviews } = await import("~/features/review/index.server");
  const expert = await makeExpert();
  const { applicationId, coordinator, assignments } = await makeAssignment({ experts: [expert] });
  const id = assignments[0]?.id ?? "";
  const mine = "Спрос подтверждён письмами двух сетей.";
  const theirs = "Спрос оценён по открытым данным.";

  const one = await visit({ as: expert.email, javaScriptEnabled: false });
  const two = await visit({ as: expert.email, javaScriptEnabled: false });
  await one.open(`/admin/reviews/${id}`);
  await two.open(`/admin/reviews/${id}`);
  await one.page.locator('[name="comment_need"]').fill(theirs);
  await pressIntent(one, "save");
  await two.page.locator('[name="comment_need"]').fill(mine);
  await pressIntent(two, "save");
  await two.reads(said("stale.title"), theirs, mine);
  await expect(two.page.locator('[name="comment_need"]')).toHaveValue(mine);
  await pressIntent(two, "save");
  await two.reads(said("bulletin.saved"));

  await two.page.locator('[name="comment_team"]').fill("Команда запускала два производства.");
  const form = new FormData();
  for (const [name, value] of [
    ["intent", "revoke_assignment"],
    ["assignment", id],
    ["comment", "Замена по просьбе эксперта"],
  ] as const) {
    form.set(name, value);
  }
  const { result: ended } = await postReviews(coordinator, applicationId, form);
  expect(ended.ok).toBe(true);
  await pressIntent(two, "save");
  await two.reads(said("refused.assignment_ended"), "Команда запускала два производства.", mine);
});
