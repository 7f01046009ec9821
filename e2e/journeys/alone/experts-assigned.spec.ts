import {
  acceptInvitation,
  openInvitation,
  replaceExpert,
  takeProposal,
} from "../../support/assigning";
import { expect, test } from "../../support/test";
import { words } from "../../support/words";

const t = words("ru");
const said = (key: string, params?: Record<string, string | number>) =>
  t(`review-experts:${key}`, params);
const content = "CAR-T";

test("the coordinator takes the proposal, one expert declines and is replaced, the others accept", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../../prisma/factories/applications");
  const { makeExpert } = await import("../../../prisma/factories/reviews");
  const { seedExpertProfiles } = await import("../../../prisma/seed/experts");
  const { prisma } = await import("~/platform/db.server");
  await seedExpertProfiles();
  const spare = await makeExpert("expert", "Глеб Ильич Запасной");
  const { id } = await makeApplication({ status: "expert_review" });
  const { number } = await prisma.application.findUniqueOrThrow({ where: { id } });
  if (!number) throw new Error("no number");

  const coordinator = await visit({ as: "coordinator@imc.example" });
  await takeProposal(coordinator, id, number);
  expect(await prisma.assignment.count({ where: { applicationId: id } })).toBe(3);

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

  await acceptInvitation(await visit({ as: "expert1@imc.example" }), number);
  await acceptInvitation(
    await visit({ as: "expert3@imc.example", javaScriptEnabled: false }),
    number,
  );

  await coordinator.open("/portal/notices");
  await coordinator.reads("До января занят в другой экспертизе");
  await coordinator.open(page);
  await coordinator.reads(said("states.declined"), said("states.accepted"));
  await replaceExpert(coordinator, id, "declined", spare.userId);
  await coordinator.reads(said("page.replaces", { name: "Тимур Рашидович Валеев" }));
  await acceptInvitation(await visit({ as: spare.email }), number);

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
  const { makeAssignment, makeExpert } = await import("../../../prisma/factories/reviews");
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
