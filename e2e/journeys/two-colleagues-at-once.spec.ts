import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

test("two colleagues on one section see each other, each other's saves, and choose where both wrote", async ({
  visit,
}) => {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { prisma } = await import("~/platform/db.server");
  const { owner, editor } = await makeCompany();
  const id = await makeDraft(owner);
  const section = `/portal/applications/${id}/sections/people`;
  const first = await visit({ as: owner.email });
  const second = await visit({ as: editor.email });
  const field = ({ page }: typeof first, name: string) => page.locator(`[name="${name}"]`);
  const stored = async () => {
    const key = { applicationId_section: { applicationId: id, section: "people" } };
    return (await prisma.sectionDraft.findUniqueOrThrow({ where: key })).answers;
  };
  const here = (name: string) => t("form:live.here", { names: name });

  await first.open(section);
  await expect(first.page.getByRole("status", { name: t("form:save.state") })).toBeVisible();
  await second.open(section);
  await expect(second.page.getByText(here(owner.fullName))).toBeVisible();
  await expect(first.page.getByText(here(editor.fullName))).toBeVisible();

  // What I have not touched becomes theirs, without a reload, and is not asked about again.
  await field(second, "staff_admin").fill("9");
  await expect(field(first, "staff_admin")).toHaveValue("9");
  await expect(first.page.locator(".field-news")).toContainText(editor.fullName);

  // Different fields at the same time: both stay.
  await field(first, "staff_production").fill("31");
  await field(second, "staff_science").fill("17");
  await expect(field(first, "staff_science")).toHaveValue("17");
  await expect(field(second, "staff_production")).toHaveValue("31");
  await expect(first.page.getByRole("alert")).toHaveCount(0);

  // The same field at the same time: nobody's text is lost, each decides about their own.
  await first.page.route("**/sections/people**", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await field(first, "staff_qa").fill("22");
  await expect(first.page.getByText(t("form:save.failed"))).toBeVisible();
  await field(second, "staff_qa").fill("21");
  const dispute = first.page.locator('[data-dispute="staff_qa"]');
  await expect(dispute).toContainText("21");
  await expect(field(first, "staff_qa")).toHaveValue("22");
  await first.page.unroute("**/sections/people**");
  await first.look();
  await first.page
    .getByRole("button", { name: t("form:save.next") })
    .last()
    .click();
  await expect(dispute.getByRole("button").first()).toBeFocused();
  expect(await stored()).toMatchObject({ staff_qa: "21", staff_admin: "9" });
  await dispute.getByRole("button", { name: t("form:live.mine") }).click();
  await expect(dispute).toHaveCount(0);
  await expect(field(second, "staff_qa")).toHaveValue("22");
  expect(await stored()).toMatchObject({
    staff_qa: "22",
    staff_admin: "9",
    staff_production: "31",
    staff_science: "17",
  });

  // Who leaves is seen to leave; the list of sections says who is where.
  await second.open(`/portal/applications/${id}`);
  await second.reads(t("applications:tasks.here", { names: owner.fullName }));
  await expect(first.page.getByText(here(editor.fullName))).toHaveCount(0);
});

test("who is shut out while typing is told so and keeps their words", async ({ visit }) => {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { prisma } = await import("~/platform/db.server");
  for (const javaScriptEnabled of [false, true]) {
    const { id: organisationId, owner, editor } = await makeCompany();
    const id = await makeDraft(owner);
    const visitor = await visit({ as: editor.email, javaScriptEnabled });
    await visitor.open(`/portal/applications/${id}/sections/people`);
    if (javaScriptEnabled) {
      await expect(visitor.page.getByText(t("form:save.saved", { time: "" }).trim())).toHaveCount(
        0,
      );
    }
    const where = { organisationId_userId: { organisationId, userId: editor.userId } };
    await prisma.member.delete({ where });
    const remark = visitor.page.locator('[name="staff_admin"]');
    await remark.fill("4321");
    if (javaScriptEnabled) {
      await expect(visitor.page.getByRole("alert")).toContainText(t("form:save.gone"));
      await expect(remark).toHaveValue("4321");
      continue;
    }
    await visitor.pressButton(t("form:save.next"));
    await visitor.reads(t("form:lost.goneTitle"), /4\s?321/);
  }
});
