import type { FileChooser } from "@playwright/test";
import { isMandatory, type Slot, samples, slotsFor } from "~/features/applications";
import { samplePdf } from "../../prisma/seed/sample-pdf";
import { Applicant, password } from "../support/company";
import { fillAtOnce } from "../support/fill-section";
import { inventedSample } from "../support/invented-sample";
import { choose, enter, pick, tabTo, tick, typeInto } from "../support/keyboard";
import { letterTo, tokenIn } from "../support/letters";
import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");
const button = (visitor: Visitor, name: string) =>
  visitor.page.getByRole("button", { name, exact: true });

/** A section whose every question is answered by keys alone. */
async function typeSection(visitor: Visitor, answers: Record<string, string | string[]>) {
  for (const [name, value] of Object.entries(answers)) {
    const field = visitor.page.locator(`#section-form [name="${name}"]`).first();
    const kind = await field.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
    );
    if (kind === "checkbox") {
      // In the order of the page: tabbing goes on from where it is.
      const order = await visitor.page
        .locator(`#section-form [name="${name}"]`)
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      const wanted = [value].flat();
      for (const one of order.filter((code) => wanted.includes(code)))
        await tick(visitor, name, one);
    } else if (kind === "radio") await choose(visitor, name, String(value));
    else if (kind === "select") await pick(visitor, name, String(value));
    else await typeInto(visitor, name, String(value));
  }
}

/** The system's windows for choosing files, as they open. */
function fileChoosers(visitor: Visitor): FileChooser[] {
  const opened: FileChooser[] = [];
  visitor.page.on("filechooser", (chooser) => opened.push(chooser));
  return opened;
}

/** Opens the system's own window by Enter, and sends what was chosen there. */
async function upload(visitor: Visitor, slot: Slot, choosers: FileChooser[]) {
  const section = visitor.page.locator(`#${slot.code}`);
  const field = section.locator('input[type="file"]');
  await tabTo(visitor, field);
  await visitor.page.keyboard.press("Enter");
  await expect(field, "nothing takes the focus away").toBeFocused();
  await expect.poll(() => choosers.length, "the window opened").toBe(1);
  const buffer = samplePdf([slot.name.en]);
  const name = `${slot.name.ru}.pdf`;
  await choosers.pop()?.setFiles({ name, mimeType: "application/pdf", buffer });
  const send = section.getByRole("button", { name: t("documents:page.doUpload"), exact: true });
  await tabTo(visitor, send);
  await visitor.page.keyboard.press("Enter");
  await expect(section).toContainText(t("documents:page.states.attached"));
}

test("a company registers, fills in and submits, and the coordinator takes it up, by keyboard alone", async ({
  visit,
}) => {
  const sample = inventedSample(samples.startup, 4);
  const { organisation } = sample;
  const visitor = await visit();
  await visitor.open("/");
  await visitor.page.keyboard.press("Tab");
  await expect(visitor.page.locator(":focus")).toHaveAttribute("href", "#main");
  await visitor.open("/register");
  const fields: Record<string, string> = {
    org_name: organisation.name,
    inn: organisation.inn,
    kpp: organisation.kpp,
    ogrn: organisation.ogrn,
    full_name: organisation.owner.fullName,
    email: organisation.owner.email,
    phone: organisation.owner.phone,
    password,
    password_confirm: password,
  };
  for (const [name, value] of Object.entries(fields)) await typeInto(visitor, name, value);
  await enter(visitor, button(visitor, t("organisations:register.submit")));

  const token = tokenIn(await letterTo(organisation.owner.email, "/verify-email?token="));
  await visitor.open(`/verify-email?token=${token}`);
  await enter(visitor, button(visitor, t("accounts:verify.submit")));
  await typeInto(visitor, "email", organisation.owner.email);
  await typeInto(visitor, "password", password);
  await visitor.leave(() => visitor.page.keyboard.press("Enter"));

  await enter(
    visitor,
    visitor.page.getByRole("link", { name: t("applications:list.emptyAction") }).first(),
  );
  await choose(visitor, "applicant_type", sample.applicantType);
  await choose(visitor, "track", sample.track);
  await enter(visitor, button(visitor, t("applications:new.submit")));
  const path = new URL(visitor.page.url()).pathname;

  for (const [code, answers] of Object.entries(sample.sections)) {
    await visitor.open(`${path}/sections/${code}`);
    if (code === "people" || code === "licences") await typeSection(visitor, answers);
    else await fillAtOnce(visitor, t, answers);
    await enter(visitor, button(visitor, t("form:save.next")).last());
  }
  await enter(
    visitor,
    visitor.page.getByRole("link", { name: t("applications:tasks.documents"), exact: true }),
  );
  const choosers = fileChoosers(visitor);
  for (const slot of slotsFor(sample.applicantType)) {
    if (isMandatory(slot, sample.applicantType)) await upload(visitor, slot, choosers);
  }
  await visitor.open(path);
  await enter(visitor, visitor.page.getByRole("link", { name: t("applications:tasks.submit") }));
  await tick(visitor, "consent_processing", "yes");
  await enter(visitor, button(visitor, t("applications:check.submit")));
  await visitor.reads(t("applications:receipt.title"));
  await new Applicant(visitor, sample).sees(path, "submitted", ["submitted"]);

  const id = path.split("/").at(-1) ?? "";
  const coordinator = await visit({ as: "coordinator@imc.example" });
  await coordinator.open(`/admin/applications/${id}`);
  await enter(coordinator, coordinator.page.locator('button[value="start_intake"]'));
  await tabTo(coordinator, coordinator.page.locator("#request_clarification-comment"));
  await coordinator.page.keyboard.insertText("Когда готов банк?");
  await enter(coordinator, coordinator.page.locator('button[value="request_clarification"]'));
  await new Applicant(visitor, sample).sees(path, "clarification_requested", ["intake_check"]);
});
