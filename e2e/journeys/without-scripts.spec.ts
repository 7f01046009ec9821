import { samples } from "~/features/applications";
import { Applicant } from "../support/company";
import { inventedSample } from "../support/invented-sample";
import { takeStep } from "../support/staff";
import { test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

test("everything from registration to submission works with JavaScript switched off", async ({
  visit,
}) => {
  const visitor = await visit({ javaScriptEnabled: false });
  const applicant = new Applicant(visitor, inventedSample(samples.startup, 1), "ru", true);
  await applicant.register();
  await applicant.confirm();
  await applicant.signIn();
  const path = await applicant.startDraft();
  await applicant.fillSections(path);
  await applicant.submit(path);
  await applicant.sees(path, "submitted", ["submitted"]);

  await visitor.open("/portal");
  await visitor.open("/portal/account");
  await visitor.open("/portal/organisation");
  const coordinator = await visit({ as: "coordinator@imc.example", javaScriptEnabled: false });
  const id = path.split("/").at(-1) ?? "";
  await takeStep(coordinator, id, "start_intake");
  await applicant.sees(path, "intake_check");
  await visitor.open("/portal");
  const menu = visitor.page.locator("header summary").filter({ visible: true });
  await menu.filter({ hasText: samples.startup.organisation.owner.fullName }).click();
  await visitor.pressButton(t("ui:shell.signOut"));
  await visitor.reads(t("accounts:login.signed_out"));
});
