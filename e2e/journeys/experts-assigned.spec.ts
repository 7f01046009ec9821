import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");
const said = (key: string, params?: Record<string, string | number>) =>
  t(`review-experts:${key}`, params);
const content = "CAR-T";

/** Answers the one invitation that waits for this expert. */
async function openInvitation(expert: Visitor, number: string): Promise<void> {
  await expert.open("/admin");
  await expert.reads(said("work.expert"));
  await expert.open("/admin/reviews");
  await expert.press(expert.page.getByRole("link", { name: number, exact: true }));
  await expert.reads(said("invitation.title"), number);
}

async function accept(expert: Visitor, number: string): Promise<void> {
  await openInvitation(expert, number);
  await expert.page.locator('[name="declaration"][value="none"]').check();
  await expert.page.locator('[name="answer"][value="accept"]').check();
  await expert.pressButton(said("invitation.submit"));
  await expert.reads(said("own.answered.accepted"), number);
}

test("the coordinator takes the proposal, one expert declines and is replaced, the others accept", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeExpert } = await import("../../prisma/factories/reviews");
  const { seedExpertProfiles } = await import("../../prisma/seed/experts");
  const { prisma } = await import("~/platform/db.server");
  await seedExpertProfiles();
  const spare = await makeExpert("expert", "Глеб Ильич Запасной");
  const { id } = await makeApplication({ status: "expert_review" });
  const { number } = await prisma.application.findUniqueOrThrow({ where: { id } });
  if (!number) throw new Error("no number");

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await coordinator.open("/admin");
  await coordinator.reads(said("work.title"), number);
  await coordinator.press(coordinator.page.getByRole("link", { name: said("work.all") }));
  // Applications of others may lack experts too: the proposal is asked for this one.
  const others = coordinator.page.locator(`[name="ids"]:not([value="${id}"])`);
  for (const other of await others.all()) await other.uncheck();
  await coordinator.pressButton(said("assign.propose"));
  await coordinator.reads(said("assign.title"), number);
  const field = coordinator.page.locator(`[name="experts[${id}]"]`);
  await expect(field.and(coordinator.page.locator(":checked"))).toHaveCount(3);
  await coordinator.pressButton(said("assign.confirm"));
  await coordinator.reads(said("assign.done", { count: 3 }));

  const page = `/admin/applications/${id}/reviews`;
  await coordinator.open(page);
  await coordinator.reads(said("demands.title"), "BSL-2", said("states.invited"));

  // Without scripts; the first try lacks the reason and loses nothing.
  const refusing = await visit({ as: "expert2@imc.example", javaScriptEnabled: false });
  await openInvitation(refusing, number);
  await refusing.page.locator('[name="declaration"][value="none"]').check();
  await refusing.page.locator('[name="answer"][value="decline"]').check();
  await refusing.pressButton(said("invitation.submit"));
  await refusing.reads(said("errors.decline_reason_short"));
  await expect(refusing.page.locator('[name="answer"][value="decline"]')).toBeChecked();
  await refusing.page.locator('[name="comment"]').fill("До января занят в другой экспертизе");
  await refusing.pressButton(said("invitation.submit"));
  await refusing.reads(said("own.answered.declined"));

  await accept(await visit({ as: "expert1@imc.example" }), number);
  await accept(await visit({ as: "expert3@imc.example", javaScriptEnabled: false }), number);

  await coordinator.open("/portal/notices");
  await coordinator.reads("До января занят в другой экспертизе");
  await coordinator.open(page);
  await coordinator.reads(said("states.declined"), said("states.accepted"));
  const row = coordinator.page.getByRole("row").filter({ hasText: said("states.declined") });
  await row.locator("summary").click();
  await row.locator('[name="expert"]').selectOption(spare.userId);
  await coordinator.press(row.getByRole("button", { name: said("page.replace"), exact: true }));
  await coordinator.reads(
    said("page.done.replaced"),
    said("page.replaces", { name: "Тимур Рашидович Валеев" }),
  );
  await accept(await visit({ as: spare.email }), number);

  const chair = await visit({ as: "chair@imc.example", locale: "en" });
  await chair.open(`${page}?lng=en`);
  await chair.reads("Assessing", "Declined", "Met");
  await expect(chair.page.locator("form button[name=intent]")).toHaveCount(0);
  await coordinator.open("/admin/reviews/assign");
  await expect(coordinator.page.getByRole("link", { name: number })).toHaveCount(0);
});

test("an expert with a conflict finds nothing of the application, neither before nor after saying so", async ({
  visit,
}) => {
  const { makeAssignment, makeExpert } = await import("../../prisma/factories/reviews");
  const { prisma } = await import("~/platform/db.server");
  const expert = await makeExpert();
  const { applicationId, assignments } = await makeAssignment({ experts: [expert], accepting: [] });
  const { number, title } = await prisma.application.findUniqueOrThrow({
    where: { id: applicationId },
  });
  const submission = await prisma.submission.findFirstOrThrow({ where: { applicationId } });
  const { summary } = submission.answers as { summary?: string };
  if (!number || !summary || !title.includes(content)) throw new Error("another sample");

  const invited = await visit({ as: expert.email });
  await openInvitation(invited, number);
  expect(await invited.page.content()).not.toContain(summary.slice(0, 60));
  await invited.pressButton(said("invitation.submit"));
  await invited.reads(said("errors.declaration_required"));
  await invited.page.locator('[name="declaration"][value="conflict"]').check();
  await invited.page.locator('[name="explanation"]').fill("Консультировал компанию весной");
  await invited.pressButton(said("invitation.submit"));
  await invited.reads(said("errors.conflict_kind_required"));
  await expect(invited.page.locator('[name="explanation"]')).toHaveValue(
    "Консультировал компанию весной",
  );
  await invited.page.locator('[name="conflict_kind"]').selectOption("funding");
  await invited.pressButton(said("invitation.submit"));
  await invited.reads(said("own.answered.recused"));
  expect(await invited.page.content()).not.toContain(number);
  const answer = await invited.page.request.get(`/admin/reviews/${assignments[0]?.id}`);
  expect(answer.status()).toBe(404);
});
