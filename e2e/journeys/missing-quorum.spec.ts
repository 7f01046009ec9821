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

const [first, second] = ["Елена Юрьевна Горская", "Михаил Олегович Тарасов"] as const;
const seats = {
  chair: "Виктор Николаевич Стрельцов",
  secretary: "Ольга Сергеевна Мельникова",
  members: [first, second],
};

test("a recused member sees that the item exists and nothing else; without a quorum it is left to another session", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { prisma } = await import("~/platform/db.server");
  const { id } = await makeApplication({ status: "committee_review", track: "tenant_resident" });
  const { number, title } = await prisma.application.findUniqueOrThrow({ where: { id } });
  const known = number ?? "";

  const secretary = await visit({ as: "coordinator@imc.example" });
  const chair = await visit({ as: "chair@imc.example" });
  const member = await visit({ as: "member2@imc.example", javaScriptEnabled: false });
  const path = await planSession(secretary, "committee", seats);
  await fillAgenda(secretary, path, [known]);
  await act(secretary, path, "freeze_session");

  const item = await itemPath(member, path, known);
  await member.open(item);
  await member.page.locator("summary", { hasText: said("acts.recuse") }).click();
  await member.page.locator('[name="note"]').fill("Раньше работали вместе");
  await member.pressButton(said("acts.recuse"));
  await member.reads(said("agenda.hidden"));
  for (const secret of [known, title]) {
    await expect(member.page.getByRole("main")).not.toContainText(secret);
  }
  const gone = await member.page.request.get(item);
  expect(gone.status()).toBe(404);
  expect(await gone.text()).not.toContain(known);
  const print = await member.page.request.get(`${path}/print/pack`, { maxRedirects: 0 });
  expect(print.status()).toBe(404);

  await act(chair, path, "open_session");
  await markThere(secretary, path, { [seats.chair]: "present", [first]: "absent" });
  await chair.open(item);
  await chair.reads(said("item.noQuorum"), `${second}`, said("grounds.own_wish"));
  await expect(chair.page.locator('button[value="put_to_vote"]')).toHaveCount(0);
  await act(chair, item, "postpone_item");
  await act(chair, path, "close_session");
  await chair.reads(said("agendaStates.postponed"));

  const again = await planSession(secretary, "committee", { ...seats, members: [first] });
  await fillAgenda(secretary, again, [known]);
  await act(secretary, again, "freeze_session");
  await act(chair, again, "open_session");
  await markThere(secretary, again, { [seats.chair]: "present", [first]: "present" });
  const later = await itemPath(chair, again, known);
  await putToVote(chair, later, {
    outcome: "defer",
    reason: "CAPACITY",
    reasons: "Свободных помещений сейчас нет.",
  });
  await vote(chair, later, "for");
  await act(secretary, later, "close_ballot");
  await secretary.reads(said("resultTags.carried"));

  // The one decision is announced from the application's own page.
  await chair.open(`/admin/applications/${id}/decision`);
  await chair.reads(said("letters.states.held"), "Свободных помещений сейчас нет.");
  await chair.pressButton(said("acts.release_letter"));
  await chair.open(`/admin/applications/${id}/decision`);
  await chair.reads(said("letters.states.released"));
  await expect(chair.page.locator('button[value="decide"]')).toHaveCount(0);
});
