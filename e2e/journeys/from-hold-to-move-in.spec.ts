import { statusRow } from "~/features/applications";
import { samplePdf } from "../../prisma/seed/sample-pdf";
import { takeEarnedStep, takeStep } from "../support/staff";
import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");
const day = 86_400_000;

const button = (visitor: Visitor, intent: string) =>
  visitor.page.locator(`button[name="intent"][value="${intent}"]`);

test("space is held, planned, frozen, applied, offered, accepted, agreed on and moved into, and is never anybody else's meanwhile", async ({
  visit,
}) => {
  test.slow();
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { makeBuilding } = await import("../../prisma/factories/site");
  const { carryPackage } = await import("../../prisma/seed/agreements");
  const { makeAccount } = await import("../../prisma/factories/accounts");
  const { prisma } = await import("~/platform/db.server");
  const { units } = await makeBuilding([{ areaM2: 720 }, { areaM2: 530 }]);
  const known = await prisma.unit.findMany({ where: { id: { in: units } } });
  const codeOf = (areaM2: number) =>
    known.find((unit) => Number(unit.areaM2) === areaM2)?.code ?? "";
  const [first, second] = [codeOf(720), codeOf(530)];
  const company = await makeCompany();
  const track = "tenant_resident" as const;
  const { id } = await makeApplication({ company, status: "committee_review", track });
  const states = () =>
    prisma.allocation
      .findMany({
        where: { applicationId: id, state: { not: "ended" } },
        orderBy: { phase: "asc" },
      })
      .then((rows) => rows.map(({ state }) => state));

  // The first phase is held by hand.
  const leasing = await visit({ as: "leasing@imc.example" });
  const { page } = leasing;
  await leasing.open(`/admin/applications/${id}/allocation?phase=0`);
  await page.locator('[name="other"]').fill(first);
  await leasing.press(button(leasing, "hold_unit"));
  await leasing.reads(t("site-allocations:done.taken"), first);

  // The second one by a scenario that the committee could look at.
  await leasing.open("/admin/site/scenarios");
  await page.locator('[name="name"]').fill("Вторая очередь рядом с первой");
  await page.locator(`[name="candidates"][value="${id}"]`).check();
  await leasing.pressButton(t("scenarios:make.confirm"));
  await leasing.reads(t("scenarios:done.made"));
  const phase = page.locator(`[id="phase-${id}.1"]`);
  await leasing.press(phase.getByRole("link", { name: t("scenarios:phases.find") }));
  await page.locator('#choice [name="unit"]:visible').fill(second);
  await leasing.pressButton(t("scenarios:choice.placeOther"));
  await leasing.reads(t("scenarios:done.placed"), t("scenarios:conflicts.none"));
  await page
    .locator("summary", { hasText: t("scenarios:next.freeze") })
    .first()
    .click();
  await leasing.press(button(leasing, "freeze_scenario"));
  await leasing.press(button(leasing, "apply_scenario"));
  await leasing.reads(t("scenarios:done.applied"), t("scenarios:states.applied"));
  expect(await states()).toEqual(["held", "held"]);

  const chair = await visit({ as: "chair@imc.example", javaScriptEnabled: false });
  await takeStep(chair, id, "decide", { outcome: "approve" });

  await leasing.open(`/admin/applications/${id}/offer`);
  await leasing.pressButton(t("offers:staff.begin"));
  await leasing.reads(first, second);
  await page.locator('[name="rent"]').fill("30 000");
  await leasing.pressButton(t("offers:staff.save"));
  await page.locator('[name="comment"]').fill("Рады предложить вам оба помещения.");
  await leasing.pressButton(t("offers:staff.issue"));
  await leasing.reads(t("offers:staff.issued"));
  expect(await states()).toEqual(["offered", "offered"]);

  const owner = await visit({ as: company.owner.email, javaScriptEnabled: false });
  await owner.open(`/portal/applications/${id}`);
  await owner.follow(t("offers:portal.cardAnswer"));
  await owner.reads(first, second);
  await owner.pressButton(t("offers:portal.accept"));
  await owner.reads(t("offers:portal.accepted"));
  expect(await states()).toEqual(["reserved", "reserved"]);

  const legal = await visit({ as: "legal@imc.example", javaScriptEnabled: false });
  await takeEarnedStep(legal, id, "start_agreement");
  await carryPackage(id, company.owner, await makeAccount({ staffRoles: ["legal"] }));
  await takeEarnedStep(legal, id, "sign_agreement", { comment: "Подписано обеими сторонами." });
  expect(await states()).toEqual(["contracted", "contracted"]);
  await takeEarnedStep(legal, id, "register_participant");

  await leasing.open(`/admin/applications/${id}/agreement`);
  await page.locator('[name="number"]').fill("А-1");
  await page
    .locator('[name="signed_on"]')
    .fill(new Date(Date.now() - day).toISOString().slice(0, 10));
  await page.locator("#record_handover--files").setInputFiles({
    name: "Акт.pdf",
    mimeType: "application/pdf",
    buffer: samplePdf(["Handover"]),
  });
  await leasing.press(button(leasing, "record_handover"));
  await leasing.reads(t("agreements:saved"));
  await takeEarnedStep(leasing, id, "move_in");

  await owner.open(`/portal/applications/${id}`);
  await owner.reads(statusRow("moved_in").applicant.ru);
  await leasing.open(`/admin/applications/${id}/allocation`);
  await leasing.reads(first, second, t("site-allocations:states.contracted"));
});
