import { type Outcome, statusRow } from "~/features/applications";
import { letterTo } from "../support/letters";
import { releaseLetter } from "../support/session";
import { expect, test } from "../support/test";

/** What people wrote in their own language: the company's names, the committee's words. */
const written =
  /ООО «Проба»|“Лаборатория[^”]*”|(ММК-\d{4}|К)-\d{4}(-\d\d)?|Проект отвечает целям кластера, [^.]*\.|Подтвердить не менее 80 % финансирования|Письмо банка/g;

const letters: [outcome: Outcome, own: string, said: string[]][] = [
  [
    "approve_with_conditions",
    "",
    ["approve the project with conditions", "Conditions to be met before", "due ", "in court"],
  ],
  ["defer", "", ["it was decided to defer it", "waiting list", "in court"]],
  [
    "reject",
    "We are ready to discuss a new application.",
    ["it was decided to reject it", "Funding not confirmed", "20 working days", "in court"],
  ],
];

test("whoever applied in English reads the decision in English, on the page and in the mail", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { holdSession } = await import("../../prisma/factories/sessions");
  const { actorOf } = await import("../../prisma/seed/people");
  const { prisma } = await import("~/platform/db.server");
  const chair = await actorOf("chair@imc.example");
  const coordinator = await actorOf("coordinator@imc.example");
  const seats = { chair, secretary: coordinator, members: [await actorOf("member1@imc.example")] };
  const secretary = await visit({ as: coordinator.email, javaScriptEnabled: false });
  const plan = { status: "committee_review", track: "tenant_resident" } as const;

  for (const [outcome, own, said] of letters) {
    const { owner } = await makeCompany({ org_name: "ООО «Проба»" });
    await prisma.user.update({ where: { id: owner.userId }, data: { locale: "en" } });
    const { id } = await makeApplication({ ...plan, company: { owner } });
    await holdSession({ ...seats, applications: [id] }, outcome);
    const { number } = await prisma.application.findUniqueOrThrow({ where: { id } });
    const decision = await prisma.decision.findFirstOrThrow({ where: { applicationId: id } });

    await secretary.open(`/admin/committee/letters/${decision.id}`);
    await secretary.reads(...said);
    if (own) {
      await secretary.page.locator('[name="letter_ru"]').fill("Готовы обсудить новую заявку.");
      await secretary.page.locator('[name="letter_en"]').fill(own);
      await secretary.press(secretary.page.locator('button[value="save_letter"]'));
    }
    await releaseLetter(secretary, number ?? "");

    const abroad = await visit({ as: owner.email, locale: "en" });
    await abroad.open(`/portal/applications/${id}`);
    const { status } = await prisma.application.findUniqueOrThrow({ where: { id } });
    await abroad.reads(statusRow(status).applicant.en, ...said, own);
    const letter = abroad.page.locator(".prose", { hasText: "Dear colleagues" });
    const russian = (await letter.innerText()).replace(written, "");
    expect(russian, `${outcome} on the page`).not.toMatch(/\p{Script=Cyrillic}/u);

    const mail = await letterTo(owner.email, statusRow(status).applicant.en);
    const rest = mail
      .replace(/“?Лаборатория и участок CAR-T и МСК-препаратов”?/g, "")
      .replace(written, "");
    expect(rest, `${outcome} in the mail`).not.toMatch(/\p{Script=Cyrillic}/u);
  }
});
