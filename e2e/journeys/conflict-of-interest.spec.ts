import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const c = (key: string) => t(`review-conflicts:${key}`);

test("a member's tie is found, weighed by the coordinator and shuts them out; another shuts themselves out", async ({
  visit,
  portal,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeAccount } = await import("../../prisma/factories/accounts");
  const { prisma } = await import("~/platform/db.server");
  const { id } = await makeApplication({ status: "committee_review" });
  const { number, organisation } = await prisma.application.findUniqueOrThrow({
    where: { id },
    include: { organisation: true },
  });
  const member = { email: "tied@imc.example", fullName: "Савелий Несторович Приваловский" };
  await makeAccount({ ...member, staffRoles: ["committee_member"] });
  await makeAccount({
    email: "frank@imc.example",
    fullName: "Аркадий Прямодушный",
    staffRoles: ["chair"],
  });
  const overview = `/admin/applications/${id}`;

  const tied = await visit({ as: member.email });
  await tied.open(overview);
  await tied.follow(t("ui:nav.ties"));
  await tied.reads(c("ties.none"));
  const form = tied.page.locator("form", { has: tied.page.locator('button[value="add_tie"]') });
  await form.getByLabel(c("ties.inn")).fill("7707083894");
  await tied.press(form.getByRole("button"));
  await expect(tied.page.getByRole("alert")).toContainText(c("errors.inn_invalid"));
  await expect(form.getByLabel(c("ties.inn"))).toHaveValue("7707083894");
  await form.getByLabel(c("ties.kind")).selectOption("ownership");
  await form.getByLabel(c("ties.organisation_name")).fill("Семейная доля");
  await form.getByLabel(c("ties.inn")).fill(organisation.inn ?? "");
  await tied.press(form.getByRole("button"));
  await tied.reads(c("ties.saved"), "Семейная доля");

  const finding = () => prisma.conflictFinding.findFirst({ where: { applicationId: id } });
  await expect.poll(finding, { timeout: 20_000 }).not.toBeNull();

  const coordinator = await visit({ as: "coordinator@imc.example", javaScriptEnabled: false });
  await coordinator.open("/portal/notices");
  await coordinator.follow(new RegExp(`${number}: возможный конфликт`));
  await coordinator.reads(member.fullName, c("bases.affiliation_inn"), organisation.inn ?? "");
  const card = coordinator.page.getByRole("main");
  await coordinator.press(card.getByRole("button", { name: c("dismiss") }));
  await expect(coordinator.page.getByRole("alert")).toContainText(c("errors.reason_short"));
  await card.getByLabel(c("reasonLabel")).fill("Владеет долей в организации заявителя.");
  await coordinator.press(card.getByRole("button", { name: c("confirm") }));
  await coordinator.reads(c("saved"), c("emptyOpen"));
  await coordinator.follow(c("decided"));
  await coordinator.reads(member.fullName, c("states.confirmed"), "Владеет долей");

  const status = async (visitor: typeof tied, path: string) =>
    (await visitor.page.request.get(`${portal.address}${path}`)).status();
  for (const path of ["", "/answers", "/documents", "/messages", "/decision", "/history"])
    expect(await status(tied, `${overview}${path}`), path).toBe(404);
  await tied.open(`/admin/applications?q=${encodeURIComponent(number ?? "")}`);
  await expect(tied.page.getByRole("main")).not.toContainText(organisation.name);

  const frank = await visit({ as: "frank@imc.example" });
  expect(await status(frank, overview)).toBe(200);
  await frank.open("/admin/reviews/ties");
  const own = frank.page.locator("form", {
    has: frank.page.locator('button[value="declare_conflict"]'),
  });
  await own.getByLabel(c("ties.number")).fill(number ?? "");
  await own.getByLabel(c("ties.kind")).selectOption("family");
  await own.getByLabel(c("ties.explanation")).fill("Брат — директор по качеству заявителя.");
  await frank.press(own.getByRole("button"));
  await frank.reads(c("ties.declared"));
  expect(await status(frank, overview)).toBe(404);

  await coordinator.open("/portal/notices");
  await coordinator.reads(`${number}: заявлено о конфликте интересов`);
});

test("an expert let in reads the content of their application alone, and loses it with a bar", async ({
  visit,
  portal,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeAccount } = await import("../../prisma/factories/accounts");
  const { setReadingRight } = await import("~/features/applications/index.server");
  const { inTransaction } = await import("~/platform/db.server");
  const { id } = await makeApplication({ status: "expert_review" });
  const expert = await makeAccount({
    email: "assigned@clinic.example",
    fullName: "Игнат Знающий",
    locale: "en",
    staffRoles: ["external_expert"],
  });
  const right = { applicationId: id, userId: expert.userId, ground: "assignment" };
  await inTransaction((tx) => setReadingRight(tx, { ...right, kind: "granted", by: null }));

  const reader = await visit({ as: expert.email, locale: "en" });
  await reader.open(`/admin/applications/${id}/answers`);
  const tabs = reader.page.locator(".tabs a");
  await expect(tabs).toHaveText(["Answers", "Documents"]);
  await reader.follow("Documents");
  await reader.reads("Бизнес-план.pdf");
  const status = async (path: string) =>
    (await reader.page.request.get(`${portal.address}/admin/applications/${id}${path}`)).status();
  for (const path of ["", "/messages", "/decision", "/history", "/clarification"])
    expect(await status(path), path).toBe(404);
  // Made after commit, it may still be waited for.
  await expect.poll(() => status("/versions/1/receipt"), { timeout: 30_000 }).toBe(200);

  const bar = { ...right, ground: "declared", kind: "barred", by: null } as const;
  await inTransaction((tx) => setReadingRight(tx, bar));
  for (const path of ["/answers", "/documents", "/versions/1/receipt"])
    expect(await status(path), path).toBe(404);
});
