import { samples } from "~/features/applications";
import { password } from "../support/company";
import { letterTo } from "../support/letters";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

for (const javaScriptEnabled of [false, true]) {
  test(`an owner invites a colleague who is new to the portal and edits at once, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const { makeDraft } = await import("../../prisma/factories/applications");
    const { makeCompany } = await import("../../prisma/factories/organisations");
    const { prisma } = await import("~/platform/db.server");
    const { owner } = await makeCompany();
    const id = await makeDraft(owner);
    const email = `new-${javaScriptEnabled}@invited.example`;

    const boss = await visit({ as: owner.email, javaScriptEnabled });
    await boss.open("/portal/organisation");
    await boss.page.locator("#invite input[name=email]").fill("кто-то");
    await boss.pressButton(t("organisations:page.invite_submit"));
    await boss.reads(t("accounts:errors.email_format"));
    await boss.page.locator("#invite input[name=email]").fill(email);
    await boss.pressButton(t("organisations:page.invite_submit"));
    await boss.reads(t("organisations:page.invited"), email);

    await letterTo(email, "/invitations/");
    const colleague = await visit({ javaScriptEnabled });
    await colleague.open(`/demo/mailbox?to=${encodeURIComponent(email)}`);
    await colleague.follow(/\/invitations\//);
    await colleague.reads(owner.fullName, email, t("organisations:roles.editor"));
    const link = colleague.page.url();
    await colleague.pressButton(t("organisations:invitation.new_submit"));
    await colleague.reads(t("accounts:errors.full_name_required"));
    for (const [name, value] of [
      ["full_name", "Зоя Приглашённая"],
      ["password", password],
      ["password_confirm", password],
    ] as const) {
      await colleague.page.locator(`form [name="${name}"]`).fill(value);
    }
    await colleague.pressButton(t("organisations:invitation.new_submit"));
    await colleague.reads(
      t("organisations:page.joined", { role: t("organisations:roles.editor") }),
    );

    await colleague.open(`/portal/applications/${id}/sections/people`);
    await colleague.page.locator('[name="staff_admin"]').fill("14");
    await colleague.pressButton(t("form:save.list"));
    const key = { applicationId_section: { applicationId: id, section: "people" } };
    const { answers } = await prisma.sectionDraft.findUniqueOrThrow({ where: key });
    expect(answers).toMatchObject({ staff_admin: "14" });

    await colleague.open(link);
    await colleague.reads(t("organisations:invitation.member_heading"));
    const stranger = await visit({ javaScriptEnabled });
    await stranger.open(link);
    await stranger.reads(t("organisations:invitation.accepted_heading"));
    await boss.open("/portal");
    await boss.reads("Зоя Приглашённая");
  });
}

test("somebody with an account accepts with it, after signing out of another, and works for both companies", async ({
  visit,
}) => {
  const { makeAccount } = await import("../../prisma/factories/accounts");
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { owner, id: organisationId } = await makeCompany();
  const other = await makeCompany();
  const title = samples.startup.sections.project?.project_title as string;
  await makeDraft(owner);
  const email = "known@invited.example";
  await makeAccount({ email, fullName: "Глеб Знакомый", password });

  const boss = await visit({ as: owner.email });
  await boss.open(`/portal/organisation?id=${organisationId}`);
  await boss.page.locator("#invite input[name=email]").fill(email);
  await boss.page.getByRole("radio", { name: t("organisations:roles.viewer") }).check();
  await boss.pressButton(t("organisations:page.invite_submit"));
  await boss.reads(t("organisations:page.invitation_state.pending"));
  const letter = await letterTo(email, "/invitations/");
  const link = /\/invitations\/[\w-]+/.exec(letter)?.[0] ?? "";

  const person = await visit({ as: other.owner.email });
  await person.open(link);
  await person.reads(t("organisations:invitation.other_heading"), email, other.owner.email);
  await person.pressButton(t("organisations:invitation.sign_out"));
  await person.reads(t("organisations:invitation.sign_in_text", { email }));
  await person.follow(t("organisations:invitation.sign_in"));
  await person.page.locator('form [name="email"]').fill(email);
  await person.page.locator('form [name="password"]').fill(password);
  await person.pressButton(t("accounts:login.submit"));
  await person.pressButton(t("organisations:invitation.confirm"));
  await person.reads(t("organisations:page.joined", { role: t("organisations:roles.viewer") }));
  await person.open("/portal");
  await person.reads(title);

  // A second company invites the same person, who accepts from their own page.
  const second = await visit({ as: other.owner.email });
  await second.open("/portal/organisation");
  await second.page.locator("#invite input[name=email]").fill(email);
  await second.pressButton(t("organisations:page.invite_submit"));
  await letterTo(email, other.owner.memberships[0]?.organisationName);
  await person.open("/portal/organisation");
  await person.pressButton(new RegExp(t("organisations:page.accept_invitation")));
  await person.reads(t("organisations:page.joined", { role: t("organisations:roles.editor") }));
  await expect(
    person.page.getByRole("navigation", { name: t("organisations:page.switch") }).getByRole("link"),
  ).toHaveCount(2);
});

test("an owner hands the organisation over and leaves; the last owner cannot simply leave", async ({
  visit,
}) => {
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { prisma } = await import("~/platform/db.server");
  const { owner, editor, viewer, id } = await makeCompany();
  const boss = await visit({ as: owner.email, javaScriptEnabled: false });
  await boss.open(`/portal/organisation?id=${id}&step=leave`);
  await boss.reads(t("organisations:page.leave_last"));
  await boss.page.getByRole("radio", { name: editor.fullName }).first().check();
  await boss.page
    .getByRole("radio", { name: t("organisations:page.hand_over_leave"), exact: true })
    .check();
  await boss.pressButton(t("organisations:page.hand_over"));
  await boss.reads(t("organisations:page.handed_over_left"));
  const roles = await prisma.member.findMany({ where: { organisationId: id } });
  expect(roles.map((one) => one.role).sort()).toEqual(["owner", "viewer"]);

  const heir =
    roles.find((one) => one.role === "owner")?.userId === editor.userId ? editor : viewer;
  const next = await visit({ as: heir.email });
  await next.open(`/portal/organisation?id=${id}`);
  await next.page
    .locator("summary", { hasText: t("organisations:page.change") })
    .first()
    .click();
  await next.page
    .getByRole("link", { name: t("organisations:page.remove") })
    .first()
    .click();
  await next.page.waitForLoadState("load");
  await next.look();
  await next.pressButton(t("organisations:page.remove"));
  await next.reads(t("organisations:page.removed"));
  expect(await prisma.member.count({ where: { organisationId: id } })).toBe(1);
});
