import { samples } from "~/features/applications";
import { Applicant } from "../support/company";
import { letterTo } from "../support/letters";
import { test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const fresh = "совсем другой трамвай 12";

test("a forgotten password is replaced by a letter, and the old one and its sessions end", async ({
  visit,
}) => {
  const { makeCompany, factoryPassword } = await import("../../prisma/factories/organisations");
  const { owner } = await makeCompany();
  const elsewhere = await visit({ as: owner.email });
  await elsewhere.open("/portal");

  const visitor = await visit();
  await visitor.open("/login");
  await visitor.follow(t("accounts:login.forgot"));
  await visitor.page.locator('form [name="email"]').fill(owner.email);
  await visitor.pressButton(t("accounts:forgot.submit"));
  await visitor.reads(t("accounts:forgot.sent_heading"));

  await letterTo(owner.email, "/reset-password?token=");
  await visitor.open(`/demo/mailbox?to=${owner.email}`);
  await visitor.follow(/\/reset-password\?token=/);
  const link = visitor.page.url();
  await visitor.page.locator('[name="password"]').fill("123456");
  await visitor.page.locator('[name="password_confirm"]').fill("123456");
  await visitor.pressButton(t("accounts:reset.submit"));
  await visitor.reads(t("accounts:errors.summary"));
  await visitor.page.locator('[name="password"]').fill(fresh);
  await visitor.page.locator('[name="password_confirm"]').fill(fresh);
  await visitor.pressButton(t("accounts:reset.submit"));
  await visitor.reads(t("accounts:login.password_set"));

  const person = new Applicant(visitor, samples.startup);
  await person.signIn(owner.email, factoryPassword);
  await visitor.reads(t("accounts:errors.sign_in_failed"));
  await person.signIn(owner.email, fresh);
  await visitor.reads(t("applications:list.emptyTitle"));

  await elsewhere.open("/portal");
  await elsewhere.reads(t("accounts:login.heading"));
  await elsewhere.open(link);
  await elsewhere.reads(t("accounts:reset.invalid_heading"));
});
