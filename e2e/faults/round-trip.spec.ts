import { ask } from "../support/ask";
import { escaped, expectPage } from "../support/rendered";
import { expect, test } from "../support/test";

const strange =
  "Ёжик 🧬👩‍🔬 и «кавычки» & <script>alert(1)</script> שלום עולם العربية 中文 ǅ ﬁ Å — 100 % ±½";
const hidden = "Белок\u200b \u202eэтим\u2066 скрыт\u0000\u0007 конец\ufeff";

test("emoji, right-to-left text and markup come back as they were typed", async ({ portal }) => {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { prisma } = await import("~/platform/db.server");
  const { owner } = await makeCompany();
  const id = await makeDraft(owner);
  const cookie = (await openSessionFor(owner.email)).split(";")[0];
  const path = `/portal/applications/${id}/sections/project`;
  const save = (form: Record<string, string>) =>
    ask(portal.address, path, { cookie, form: { intent: "save", ...form } });
  const read = async () => {
    const key = { applicationId_section: { applicationId: id, section: "project" } };
    const row = await prisma.sectionDraft.findUniqueOrThrow({ where: key });
    return row.answers as Record<string, string>;
  };

  expect(
    (await save({ project_title: strange, summary: `${strange}\r\n\r\n${strange}` })).status,
  ).toBe(303);
  expect((await read()).project_title).toBe(strange.normalize("NFC"));
  expect((await read()).summary).toBe(`${strange}\n\n${strange}`.normalize("NFC"));
  const page = await ask(portal.address, path, { cookie });
  expectPage(page, path);
  expect(page.body).toContain(escaped(strange.normalize("NFC")));
  expect(page.body).not.toContain("<script>alert");
  for (const seen of [
    `/portal/applications/${id}`,
    `/portal/applications/${id}/submit`,
    "/portal",
  ]) {
    const { body } = await ask(portal.address, seen, { cookie });
    expect(body, seen).toContain(escaped(strange.normalize("NFC")));
    expect(body, seen).not.toContain("<script>alert");
  }

  expect((await save({ project_title: hidden })).status).toBe(303);
  expect((await read()).project_title).toBe("Белок этим скрыт конец");
});

test("an answer of half a million characters is refused beside its field and kept on the page", async ({
  portal,
}) => {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { prisma } = await import("~/platform/db.server");
  const { owner } = await makeCompany();
  const id = await makeDraft(owner);
  const cookie = (await openSessionFor(owner.email)).split(";")[0];
  const path = `/portal/applications/${id}/sections/project`;
  const kept = () =>
    prisma.sectionDraft.findMany({ where: { applicationId: id }, orderBy: { section: "asc" } });
  const before = await kept();
  const long = await ask(portal.address, path, {
    cookie,
    form: { intent: "save", summary: "a".repeat(500_000) },
  });
  expectPage(long, "half a million characters");
  expect(long.status).toBe(400);
  const huge = await ask(portal.address, path, {
    cookie,
    form: { intent: "save", summary: "ы".repeat(5_000_000) },
  });
  expectPage(huge, "ten megabytes");
  expect(huge.status).toBe(413);
  const auto = await ask(portal.address, path, {
    cookie,
    form: { intent: "save", autosave: "1", summary: "a".repeat(500_000) },
  });
  expect(auto.status).toBeLessThan(500);
  expect(await kept()).toEqual(before);
});
