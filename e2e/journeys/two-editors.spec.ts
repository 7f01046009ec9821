import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

for (const scripts of [false, true]) {
  test(`two people on one section who cannot hear each other lose nothing, ${scripts ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const { makeDraft } = await import("../../prisma/factories/applications");
    const { makeCompany } = await import("../../prisma/factories/organisations");
    const { prisma } = await import("~/platform/db.server");
    const { owner, editor } = await makeCompany();
    const id = await makeDraft(owner);
    const section = `/portal/applications/${id}/sections/people`;
    const first = await visit({ as: owner.email, javaScriptEnabled: scripts });
    const second = await visit({ as: editor.email, javaScriptEnabled: scripts });
    const field = (page: typeof first.page, name: string) => page.locator(`[name="${name}"]`);

    for (const address of ["**/presence", "**/live?*"]) {
      await first.page.route(address, (route) => route.abort());
    }
    await first.open(section);
    await second.open(section);
    await field(second.page, "staff_admin").fill("9");
    await field(second.page, "staff_qa").fill("21");
    await second.pressButton(t("form:save.list"));

    await field(first.page, "staff_admin").fill("8");
    await field(first.page, "staff_qa").fill("22");
    if (scripts) {
      await expect(first.page.getByRole("alert")).toContainText(editor.fullName);
      await first.pressButton(t("form:save.conflictAction"));
    } else {
      await first.pressButton(t("form:save.next"));
    }
    await first.reads(t("form:conflict.title"), editor.fullName);
    for (const value of ["8", "9", "21", "22"]) {
      await expect(first.page.getByText(new RegExp(`^${value}\\s`)).first()).toBeVisible();
    }
    await first.page.locator('[name="choose.staff_admin"][value="theirs"]').check();
    await first.page.locator('[name="choose.staff_qa"][value="mine"]').check();
    await first.pressButton(t("form:conflict.save"));

    const key = { applicationId_section: { applicationId: id, section: "people" } };
    const { answers } = await prisma.sectionDraft.findUniqueOrThrow({ where: key });
    expect(answers).toMatchObject({ staff_admin: "9", staff_qa: "22", staff_production: "18" });
  });
}
