import { samples } from "~/features/applications";
import { Applicant } from "../support/company";
import { inventedSample } from "../support/invented-sample";
import { takeStep } from "../support/staff";
import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";

/** The portal's own words on the page that are still Russian; what people typed is theirs. */
async function expectEnglish(visitor: Visitor, typed: readonly string[]): Promise<void> {
  const russian = await visitor.page.evaluate(() => {
    const spoken =
      "h1, h2, h3, label, legend, button, th, dt, summary, option, nav a, .field__hint";
    return [...document.querySelectorAll(spoken)]
      .map((element) => element.textContent?.trim() ?? "")
      .filter((text) => /\p{Script=Cyrillic}/u.test(text));
  });
  const left = russian
    .map((text) => typed.reduce((rest, one) => rest.replaceAll(one, ""), text))
    .filter((text) =>
      /\p{Script=Cyrillic}/u.test(text.replace(/ММК-\d{4}-\d+|Русский|\([А-Я]\)/g, "")),
    );
  expect(left, `Russian words on ${visitor.page.url()}`).toEqual([]);
}

test("the whole way to a decision can be gone in English", async ({ visit }) => {
  const sample = inventedSample(samples.startup, 2);
  const visitor = await visit({ locale: "en" });
  const applicant = new Applicant(visitor, sample, "en");
  const { organisation, sections } = sample;
  const answers = Object.values(sections).flatMap((section) => Object.values(section ?? {}).flat());
  const typed = [organisation.name, organisation.owner.fullName, ...answers.map(String)]
    .filter((text) => /\p{Script=Cyrillic}/u.test(text))
    .sort((one, other) => other.length - one.length);
  for (const page of ["/", "/site", "/eligibility", "/faq", "/privacy", "/login", "/register"]) {
    await visitor.open(`${page}?lng=en`);
    await expectEnglish(visitor, typed);
  }
  await applicant.register();
  await applicant.confirm();
  await applicant.signIn();
  const path = await applicant.startDraft();
  await expectEnglish(visitor, typed);
  for (const code of Object.keys(sections)) {
    await applicant.openSection(path, code);
    await expectEnglish(visitor, typed);
  }
  await applicant.fillSections(path);
  await visitor.open(`${path}/submit`);
  await expectEnglish(visitor, typed);
  await applicant.submit(path);
  await expectEnglish(visitor, typed);

  const id = path.split("/").at(-1) ?? "";
  const coordinator = await visit({ as: "coordinator@imc.example" });
  await takeStep(coordinator, id, "start_intake");
  await applicant.sees(path, "intake_check", ["submitted"]);
  await expectEnglish(visitor, typed);
  for (const page of ["/portal", "/portal/organisation", "/portal/account", `${path}/versions/1`]) {
    await visitor.open(page);
    await expectEnglish(visitor, typed);
  }

  const english = await visit({ as: "chair@imc.example", locale: "en" });
  for (const page of [
    "/admin",
    "/admin/applications",
    `/admin/applications/${id}`,
    `/admin/applications/${id}/answers`,
    `/admin/applications/${id}/history`,
    `/admin/applications/${id}/decision`,
  ]) {
    await english.open(`${page}?lng=en`);
    await expectEnglish(english, [
      ...typed,
      "Виктор Николаевич Стрельцов",
      "Ольга Сергеевна Мельникова",
    ]);
  }
});
