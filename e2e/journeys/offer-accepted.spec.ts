import { approvedWithSpace } from "../support/offering";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const say = (key: string, values?: Record<string, string | number>) => t(`offers:${key}`, values);
const en = (key: string, values?: Record<string, string | number>) =>
  words("en")(`offers:${key}`, values);

test("leasing drafts and issues an offer, the owner asks for a lower rent, gets a new version and accepts it", async ({
  visit,
}) => {
  test.slow();
  const { prisma } = await import("~/platform/db.server");
  const { id, company, unit } = await approvedWithSpace();
  const inside = `/admin/applications/${id}/offer`;
  const outside = `/portal/applications/${id}/offer`;

  const owner = await visit({ as: company.owner.email, javaScriptEnabled: false });
  await owner.open(outside);
  await owner.reads(say("portal.none"));

  const leasing = await visit({ as: "leasing@imc.example", javaScriptEnabled: false });
  await leasing.open(`/admin/applications/${id}`);
  await leasing.reads(t("applications:refusals.uncleared_issue_offer"));
  await leasing.follow(t("staff:application.rooms.issue_offer"));
  await leasing.pressButton(say("staff.begin"));
  await leasing.reads(say("staff.draftTitle", { number: 1 }), unit, say("check.whole"));
  await leasing.page.locator('[name="rent"]').fill("дорого");
  await leasing.pressButton(say("staff.save"));
  await leasing.reads(say("fix"), say("refusals.not_a_number"));
  await expect(leasing.page.locator('[name="rent"]')).toHaveValue("дорого");
  await leasing.page.locator('[name="rent"]').fill("");
  await leasing.pressButton(say("staff.save"));
  await leasing.reads(say("check.blocked"), say("check.no_rent"));
  await expect(leasing.page.locator('button[value="issue_offer"]')).toHaveCount(0);
  await leasing.page.locator('[name="rent"]').fill("32 000");
  await leasing.pressButton(say("staff.save"));
  await owner.open(outside);
  await owner.reads(say("portal.none"));
  await leasing.pressButton(say("staff.issue"));
  await leasing.reads(say("refusals.comment_required"));
  await leasing.page.locator('[name="comment"]').fill("Рады предложить вам помещение.");
  await leasing.pressButton(say("staff.issue"));
  await leasing.reads(say("staff.issued"), say("states.issued"));

  await owner.open(`/portal/applications/${id}`);
  await owner.reads(say("portal.cardTitle"));
  await expect(owner.page.locator('button[value="accept_offer"]')).toHaveCount(0);
  await owner.follow(say("portal.cardAnswer"));
  await owner.reads(unit, "32 000 ₽/м² в год", say("portal.kept"));
  await owner.page.locator("summary", { hasText: say("portal.ask") }).click();
  await owner.page.locator('[name="ask.rent.instead"]').fill("28 000");
  await owner.pressButton(say("portal.askSend"));
  await owner.reads(say("refusals.why_missing"));
  await owner.page.locator('[name="ask.rent.why"]').fill("Иначе проект не окупается.");
  await owner.pressButton(say("portal.askSend"));
  await owner.reads(say("portal.asked"), "28000 ₽/м² в год", say("counter.states.open"));
  const editor = await visit({ as: company.editor.email });
  await editor.open(outside);
  await editor.reads(
    "Иначе проект не окупается.",
    say("portal.onlyOwner", { names: "Кира Андреевна Логинова" }),
  );
  await expect(editor.page.locator('button[value="accept_offer"]')).toHaveCount(0);

  await leasing.open("/admin/offers?show=asked");
  await leasing.press(
    leasing.page
      .getByRole("row")
      .filter({ hasText: say("list.asked") })
      .getByRole("link"),
  );
  await leasing.pressButton(say("staff.takeUp"));
  await leasing.reads(say("staff.taken"), say("staff.draftTitle", { number: 2 }));
  await leasing.reads(say("counter.askedHere", { instead: "28000 ₽/м² в год" }));
  await expect(leasing.page.locator('[name="rent"]')).toHaveValue("28000");
  // A tab in which the first version still stands.
  const old = await visit({ as: company.owner.email, javaScriptEnabled: false });
  await old.open(outside);
  await leasing.page.locator('[name="comment"]').fill("Ставка снижена.");
  await leasing.pressButton(say("staff.issueNext"));
  await leasing.reads(say("staff.issued"), say("versions.title"));

  await old.pressButton(say("portal.accept"));
  await old.reads(say("refusals.offer_replaced", { number: 1 }));
  expect(await prisma.application.findUnique({ where: { id } })).toMatchObject({
    status: "offer_issued",
  });
  await owner.open(outside);
  await owner.reads(say("changes.title", { number: 1 }), "32 000 ₽/м² в год", "28 000 ₽/м² в год");
  await owner.open(`${outside}?version=1`);
  await owner.reads(say("portal.older", { number: 1 }));
  await owner.follow(say("portal.toNewest", { number: 2 }));
  const letter = async () =>
    (await owner.page.request.get(`${outside}s/2`)).headers()["content-type"];
  await expect.poll(letter, { timeout: 120_000 }).toContain("application/pdf");
  await owner.pressButton(say("portal.accept"));
  await owner.reads(say("portal.accepted"), say("portal.is.accepted"));

  const reader = await visit({ as: "chair@imc.example", locale: "en" });
  await reader.open(`${inside}?lng=en`);
  await reader.reads(
    en("states.accepted"),
    en("counter.states.taken_upDone"),
    "28,000 ₽/m² a year",
  );
  await expect(reader.page.locator('main button[name="intent"]')).toHaveCount(0);
  await reader.open("/admin/offers?show=accepted&lng=en");
  await reader.reads(en("list.lists.accepted"));
  await leasing.open(`/admin/applications/${id}/allocation`);
  await leasing.reads(unit, t("site-allocations:states.reserved"));
});
