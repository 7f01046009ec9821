import type { RawAnswers } from "~/features/applications";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

test("a draft begins with the answers of an earlier application, names what to check again, and the submit page what nobody checked", async ({
  visit,
}) => {
  const { consentsGiven, makeApplication, makeDraft } = await import(
    "../../prisma/factories/applications"
  );
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { saveSection, submitApplication } = await import("~/features/applications/index.server");
  const { prisma } = await import("~/platform/db.server");
  const { owner } = await makeCompany();
  const earlier = await makeDraft(owner);
  const key = { applicationId: earlier, section: "contacts" };
  const contacts = await prisma.sectionDraft.findUniqueOrThrow({
    where: { applicationId_section: key },
  });
  const gone = "gone@factory.example";
  const answers = { ...(contacts.answers as RawAnswers), contact_email: gone };
  const saved = await saveSection(owner, { ...key, answers, version: contacts.version });
  const submitted = await submitApplication(owner, earlier, consentsGiven);
  expect([saved.ok, submitted.ok]).toEqual([true, true]);
  const { id: foreign } = await makeApplication();
  const { number, title } = await prisma.application.findUniqueOrThrow({ where: { id: earlier } });

  const visitor = await visit({ as: owner.email });
  const { page } = visitor;
  await visitor.open("/portal/applications/new");
  await expect(page.locator(`[name="from"] option[value="${foreign}"]`)).toHaveCount(0);
  for (const name of ["types.startup.name", "tracks.project_participant.name"]) {
    await page.getByRole("radio", { name: t(`applications:${name}`), exact: true }).check();
  }
  await page.locator('[name="from"]').selectOption(earlier);
  await visitor.pressButton(t("applications:new.submit"));
  const path = new URL(page.url()).pathname;
  await visitor.reads(
    t("applications:copied.title", { number }),
    t("applications:copied.reasons.contact"),
    title,
  );

  const carried = page.locator(".copied-sections__item a");
  const listed = await carried.allInnerTexts();
  expect(listed.length).toBeGreaterThan(5);
  const nameOf = (code: string) => carried.and(page.locator(`[href="${path}/sections/${code}"]`));
  const checked = [await nameOf("project").innerText(), await nameOf("contacts").innerText()];
  await expect(nameOf("declarations")).toHaveCount(0);

  // One is found right as it is, another is put right and saved.
  const confirm = page.locator("form").filter({
    has: page.locator('input[name="section"][value="project"]'),
  });
  await visitor.press(confirm.getByRole("button"));
  await expect(nameOf("project")).toHaveCount(0);
  await visitor.open(`${path}/sections/contacts`);
  const email = page.locator('#section-form [name="contact_email"]');
  await expect(email).toHaveValue(gone);
  await email.fill(owner.email);
  await visitor.pressButton(t("form:save.list"));
  await expect(nameOf("contacts")).toHaveCount(0);
  await expect(page.getByRole("main")).not.toContainText(t("applications:copied.reasons.contact"));

  await visitor.open(`${path}/submit`);
  await visitor.reads(t("applications:check.unchecked"), t("applications:check.uncheckedLead"));
  const unchecked = page
    .locator(".notes")
    .filter({ hasText: listed.at(-1) ?? "" })
    .first();
  const left = listed.filter((name) => !checked.includes(name));
  await expect(unchecked.getByRole("link")).toHaveText(left);
});
