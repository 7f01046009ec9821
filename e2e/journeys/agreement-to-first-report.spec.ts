import { documentNames, packageRow } from "~/features/offers";
import { samplePdf } from "../../prisma/seed/sample-pdf";
import { sampleSignature } from "../../prisma/seed/sample-signature";
import { takeEarnedStep } from "../support/staff";
import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");
const said = (key: string, params?: Record<string, unknown>) => t(`agreements:${key}`, params);
const told = (key: string, params?: Record<string, unknown>) => t(`obligations:${key}`, params);

const day = 86_400_000;
const lease = samplePdf(["Lease"]);
const pdf = (name: string, buffer: Buffer = lease) => ({
  name: `Документ ${name}.pdf`,
  mimeType: "application/pdf",
  buffer,
});
const signature = { name: "Договор.sig", mimeType: "", buffer: sampleSignature(lease) };

/** The card of one document of the package. */
const cardOf = ({ page }: Visitor, code: string) => page.locator(`#document-${code}`);

/** Opens what is folded within a card, so that its forms can be filled in. */
async function unfold(visitor: Visitor, code: string, summary: string): Promise<void> {
  const folded = cardOf(visitor, code).locator("details").filter({ hasText: summary }).first();
  if ((await folded.getAttribute("open")) === null) await folded.locator("summary").click();
}

async function addFile(visitor: Visitor, code: string): Promise<void> {
  await unfold(visitor, code, said("add.first"));
  const card = cardOf(visitor, code);
  await card.locator('[name="files"]').setInputFiles(pdf(code));
  await visitor.press(card.locator('button[value="add_version"]'));
  await visitor.reads(said("saved"));
}

async function sendSigned(visitor: Visitor, side: "company" | "cluster"): Promise<void> {
  await unfold(visitor, "lease", said(`sign.open.${side}`));
  const card = cardOf(visitor, "lease");
  await card.locator('[name="pdf"]').setInputFiles(pdf("lease"));
  await card.locator('[name="sig"]').setInputFiles(signature);
  await card.locator('[name="signer"]').fill("Кира Андреевна Логинова, генеральный директор");
  await visitor.press(card.locator('button[value="send_signed"]'));
  await visitor.reads(said("signature.states.unchecked"));
}

test("an agreement is drafted, returned, approved, signed by both, registered and moved into; its first report comes back and is accepted", async ({
  visit,
}) => {
  test.slow();
  const { makeAccount } = await import("../../prisma/factories/accounts");
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeAcceptedOffer } = await import("../../prisma/factories/offers");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { carryPackage } = await import("../../prisma/seed/agreements");
  const { followObligations } = await import("~/features/offers/index.server");
  const { prisma } = await import("~/platform/db.server");
  const company = await makeCompany();
  const plan = { company, status: "offer_accepted", track: "tenant_resident" } as const;
  const { id } = await makeApplication(plan);
  await makeAcceptedOffer(id);
  const lawyer = await makeAccount({ staffRoles: ["legal"] });
  const outside = `/portal/applications/${id}/agreement`;
  const inside = `/admin/applications/${id}/agreement`;

  const legal = await visit({ as: "legal@imc.example" });
  await takeEarnedStep(legal, id, "start_agreement");
  const owner = await visit({ as: company.owner.email, javaScriptEnabled: false });
  await owner.open(`/portal/applications/${id}`);
  await owner.follow(said("card.open"));
  await owner.reads(documentNames.lease.ru, said("states.company.missing"));
  await addFile(owner, "signatory");

  // The contract: drafted, returned by leasing, drafted anew, approved by every line.
  await legal.open(inside);
  await addFile(legal, "lease");
  await legal.reads(said("judge.own"));
  const leasing = await visit({ as: "leasing@imc.example", javaScriptEnabled: false });
  await leasing.open(inside);
  const returning = cardOf(leasing, "lease");
  await leasing.press(returning.locator('button[value="return_version"]'));
  await leasing.reads(said("refusals.reason_required"));
  await cardOf(leasing, "lease").locator('[name="reason"]').fill("Нет срока передачи.");
  await leasing.press(cardOf(leasing, "lease").locator('button[value="return_version"]'));
  await leasing.reads(said("saved"), "Нет срока передачи.");
  await owner.open(outside);
  await expect(owner.page.getByRole("main")).not.toContainText("Нет срока передачи.");
  await legal.open(inside);
  await unfold(legal, "lease", said("add.next"));
  await cardOf(legal, "lease").locator('[name="files"]').setInputFiles(pdf("lease"));
  await legal.press(cardOf(legal, "lease").locator('button[value="add_version"]'));
  const chair = await visit({ as: "chair@imc.example", javaScriptEnabled: false });
  const second = await visit({ as: lawyer.email, javaScriptEnabled: false });
  for (const speaker of [second, leasing, chair]) {
    await speaker.open(inside);
    await speaker.press(cardOf(speaker, "lease").locator('button[value="approve_version"]'));
    await speaker.reads(said("saved"));
  }
  expect(packageRow("lease").approvals).toHaveLength(3);

  // Both sides sign it; nobody says that a signature was checked.
  await owner.open(outside);
  await sendSigned(owner, "company");
  await legal.open(inside);
  await sendSigned(legal, "cluster");
  await legal.reads(said("signature.notConnected"));
  await legal.open(`/admin/applications/${id}`);
  await legal.reads(t("applications:refusals.uncleared_sign_agreement"));
  await carryPackage(id, company.owner, lawyer);
  await takeEarnedStep(legal, id, "sign_agreement", { comment: "Подписано обеими сторонами." });

  await legal.open(inside);
  await legal.reads(said("tasks.title"), said("tasks.states.open"));
  await takeEarnedStep(legal, id, "register_participant");
  await legal.open("/admin/register");
  await legal.reads(company.owner.memberships[0]?.organisationName ?? "");
  await leasing.open(inside);
  await leasing.page.locator('[name="number"]').fill("А-17");
  await leasing.page
    .locator('[name="signed_on"]')
    .fill(new Date(Date.now() - day).toISOString().slice(0, 10));
  await leasing.page.locator("#record_handover--files").setInputFiles(pdf("act"));
  await leasing.press(leasing.page.locator('button[value="record_handover"]'));
  await leasing.reads(said("saved"));
  await takeEarnedStep(leasing, id, "move_in");

  // As if it had been signed half a year ago, so that a period is over.
  await prisma.agreement.update({
    where: { applicationId: id },
    data: { signedOn: new Date(Date.now() - 200 * day) },
  });
  await followObligations();
  const { code } = await prisma.reportingPeriod.findFirstOrThrow({
    where: { agreement: { applicationId: id } },
    orderBy: { untilOn: "asc" },
  });
  await owner.open(`/portal/applications/${id}/reporting`);
  await owner.reads(told("warned.title"), told("states.late"));
  await owner.open(`/portal/applications/${id}/reporting/${code}`);
  await owner.page.locator('[name="investment_mrub"]').fill("много");
  await owner.press(owner.page.locator('button[value="send_report"]'));
  await owner.reads(told("refusals.figure_shape"), told("refusals.figure_required"));
  const figures = { investment_mrub: "330", jobs: "28", output: "70", load_power_kw: "300,5" };
  for (const [name, value] of Object.entries(figures)) {
    await owner.page.locator(`[name="${name}"]`).fill(value);
  }
  await owner.press(owner.page.locator('button[value="send_report"]'));
  await owner.reads(told("sentNow"));

  await leasing.open("/admin/reporting?show=sent");
  await leasing.press(leasing.page.locator(`a[href*="${id}/reporting"]`).first());
  await leasing.press(leasing.page.locator('button[value="return_report"]'));
  await leasing.reads(told("refusals.words_required"));
  await leasing.page.locator('[name="words"]').first().fill("Приложите справку о вложениях.");
  await leasing.press(leasing.page.locator('button[value="return_report"]'));
  await leasing.reads(told("saved"));
  await owner.open(`/portal/applications/${id}/reporting/${code}`);
  await owner.reads("Приложите справку о вложениях.");
  await owner.page.locator('[name="files"]').setInputFiles(pdf("statement"));
  await owner.press(owner.page.locator('button[value="send_report"]'));
  await owner.reads(told("sentNow"), "Документ statement.pdf");
  await leasing.open(`/admin/applications/${id}/reporting?period=${code}`);
  await leasing.press(leasing.page.locator('button[value="accept_report"]'));
  await leasing.reads(told("history.approved", { no: 2 }));
  const viewer = await visit({ as: company.viewer.email, locale: "en" });
  await prisma.user.update({ where: { id: company.viewer.userId }, data: { locale: "en" } });
  await viewer.open(`/portal/applications/${id}/reporting/${code}`);
  await viewer.reads("Report No. 2 accepted");
});
