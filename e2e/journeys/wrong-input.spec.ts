import { samples } from "~/features/applications";
import { answer, fillAtOnce } from "../support/fill-section";
import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");

/** Expects the fault beside the field and, in the same words, in the summary that leads to it. */
async function expectFault(visitor: Visitor, field: string, message: string | RegExp) {
  const beside = visitor.page.locator(`[id="${field}-error"]`);
  await expect(beside, `beside ${field}`).toContainText(message);
  const summary = visitor.page.locator("#error-summary");
  const link = summary.locator(`a[href="#${field}"]`);
  await expect(link, `summary of ${field}`).toContainText(message);
  await link.click();
  const focused = visitor.page.locator(`[id="${field}"]`);
  await expect(focused, `focus on ${field}`).toBeFocused();
}

test("a registration with mistakes names each beside its field and keeps what was typed", async ({
  visit,
}) => {
  const visitor = await visit();
  await visitor.open("/register");
  const typed: Record<string, string> = {
    org_name: "ООО «КлетМед Демо»",
    inn: "7799000013",
    kpp: "77990100",
    ogrn: "12677990000AB",
    lei: "HWUPKR0MPOU8FGXBT395",
    full_name: "Анна Ветрова",
    email: "anna@kletmed",
    phone: "позвоните",
    password: "qwerty",
    password_confirm: "qwerty2",
  };
  for (const [name, value] of Object.entries(typed)) {
    await visitor.page.locator(`form [name="${name}"]`).fill(value);
  }
  await visitor.pressButton(t("organisations:register.submit"));
  await expectFault(visitor, "inn", t("organisations:errors.inn_checksum"));
  await expectFault(visitor, "kpp", t("organisations:errors.kpp_length", { length: 8 }));
  await expectFault(visitor, "ogrn", t("organisations:errors.ogrn_letters"));
  await expectFault(visitor, "lei", /LEI/);
  await expectFault(visitor, "email", t("accounts:errors.email_format"));
  await expectFault(visitor, "phone", t("accounts:errors.phone_format"));
  await expectFault(visitor, "password", t("accounts:errors.password_short", { min: 10 }));
  for (const [name, value] of Object.entries(typed)) {
    const kept = name.startsWith("password") ? "" : value;
    await expect(visitor.page.locator(`form [name="${name}"]`), name).toHaveValue(kept);
  }
});

for (const scripts of [false, true]) {
  test(`a section takes numbers as people write them and explains those it cannot, ${scripts ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const { makeDraft } = await import("../../prisma/factories/applications");
    const { makeCompany } = await import("../../prisma/factories/organisations");
    const { prisma } = await import("~/platform/db.server");
    const { owner } = await makeCompany();
    const id = await makeDraft(owner, "pharma");
    const path = `/portal/applications/${id}`;
    const visitor = await visit({ as: owner.email, javaScriptEnabled: scripts });
    const type = async (section: string, answers: Record<string, string>) => {
      await visitor.open(`${path}/sections/${section}`);
      for (const [name, value] of Object.entries(answers)) await answer(visitor, name, value);
      await visitor.pressButton(t("form:save.next"));
    };
    const expectKept = async (answers: Record<string, string>) => {
      for (const [name, value] of Object.entries(answers)) {
        await expect(visitor.page.locator(`#section-form [name="${name}"]`)).toHaveValue(value);
      }
    };

    const wrong = { power_kw: "много", water_m3d: "160 вёдер", ww_ph: "8,5–6,5", ww_t: "99" };
    await type("utilities", {
      ...wrong,
      steam_th: "3,5",
      cooling_kw: "3 200 кВт",
      heat_gcalh: "1.8",
    });
    await expectFault(visitor, "power_kw", /число/);
    await expectFault(visitor, "water_m3d", /вёдер/);
    await expectFault(visitor, "ww_ph", /8,5/);
    await expectKept({ ...wrong, steam_th: "3,5", cooling_kw: "3 200 кВт", heat_gcalh: "1.8" });
    for (const fine of ["steam_th", "cooling_kw", "heat_gcalh"]) {
      await expect(visitor.page.locator(`[id="${fine}-error"]`)).toHaveCount(0);
    }

    await type("finance", { fin_own: "25" });
    await visitor.reads(/95/);
    const funding = visitor.page.locator("#error-summary a").filter({ hasText: "95" });
    await expect(funding).toHaveCount(1);
    await expectKept({ fin_own: "25" });

    await type("phasing", { "phases[0].build": "2030-08", "phases[0].qualify": "2028-09" });
    const reversed = visitor.page.locator('#error-summary a[href^="#phases[0]."]');
    await expect(reversed.first()).toBeVisible();
    await expectKept({ "phases[0].build": "2030-08" });

    await visitor.open(`${path}/sections/safety`);
    await visitor.page.locator('[name="pathogen_group"][value="none"]').uncheck();
    await visitor.page.locator('[name="pathogen_group"][value="i"]').check();
    await visitor.pressButton(t("form:save.next"));
    const stop = visitor.page.locator("#error-summary");
    await expect(stop).toContainText("I");
    await expect(visitor.page.locator('[id="pathogen_group-error"]')).toBeVisible();

    await visitor.open(`${path}/submit`);
    await visitor.reads(t("applications:check.stops"), t("applications:check.blockers"));
    await expect(
      visitor.page.getByRole("button", { name: t("applications:check.submit") }),
    ).toHaveCount(0);
    const application = await prisma.application.findUniqueOrThrow({ where: { id } });
    expect(application.status).toBe("draft");

    await visitor.open(`${path}/sections/safety`);
    await visitor.page.locator('[name="pathogen_group"][value="i"]').uncheck();
    await visitor.page.locator('[name="pathogen_group"][value="none"]').check();
    await visitor.pressButton(t("form:save.next"));
    await visitor.open(`${path}/sections/utilities`);
    const right = samples.pharma.sections.utilities ?? {};
    if (scripts) await fillAtOnce(visitor, t, right);
    else for (const [name, value] of Object.entries(right)) await answer(visitor, name, value);
    await visitor.pressButton(t("form:save.next"));
    expect(new URL(visitor.page.url()).pathname).toBe(`${path}/sections/safety`);
  });
}
