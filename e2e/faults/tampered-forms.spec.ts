import { ask } from "../support/ask";
import { expectPage } from "../support/rendered";
import { Snapshots } from "../support/snapshot";
import { expect, test } from "../support/test";

test("hidden fields that were tampered with change nothing and are explained", async ({
  portal,
}) => {
  const { makeApplication, makeDraft } = await import("../../prisma/factories/applications");
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { owner, viewer } = await makeCompany();
  const other = await makeCompany();
  const draft = await makeDraft(owner);
  const { id } = await makeApplication({ company: { owner }, status: "clarification_requested" });
  const cookieOf = async (email: string) => (await openSessionFor(email)).split(";")[0];
  const cookie = await cookieOf(owner.email);
  const staff = await cookieOf("coordinator@imc.example");
  const snapshots = await Snapshots.of(portal.databaseUrl);
  const before = await snapshots.take();
  const base = `/portal/applications/${draft}`;
  const tries: [
    what: string,
    cookie: string | undefined,
    path: string,
    form: Record<string, string>,
    status: number[],
  ][] = [
    [
      "a version from the past",
      cookie,
      `${base}/sections/people`,
      { intent: "save", version: "0", staff_admin: "1" },
      [409],
    ],
    [
      "a version from the future",
      cookie,
      `${base}/sections/people`,
      { intent: "save", version: "77", staff_admin: "1" },
      [409],
    ],
    [
      "a section of another form",
      cookie,
      `${base}/sections/fund`,
      { intent: "save", fund_type: "zpif" },
      [404],
    ],
    ["no section at all", cookie, `${base}/sections/__proto__`, { intent: "save" }, [404]],
    [
      "another company's draft",
      await cookieOf(other.owner.email),
      `${base}/sections/people`,
      { intent: "save", staff_admin: "1" },
      [404],
    ],
    [
      "a viewer's save",
      await cookieOf(viewer.email),
      `${base}/sections/people`,
      { intent: "save", staff_admin: "1" },
      [403],
    ],
    [
      "another company's organisation",
      cookie,
      "/portal/applications/new",
      { organisation: other.id, applicant_type: "pharma", track: "tenant_resident" },
      [404],
    ],
    [
      "a type that does not exist",
      cookie,
      "/portal/applications/new",
      {
        organisation: owner.memberships[0]?.organisationId ?? "",
        applicant_type: "admin",
        track: "tenant_resident",
      },
      [400],
    ],
    [
      "an organisation that is no id",
      cookie,
      "/portal/applications/new",
      {
        organisation: "'; drop table application; --",
        applicant_type: "pharma",
        track: "tenant_resident",
      },
      [400, 404],
    ],
    ["a step of the staff", cookie, `/portal/applications/${id}`, { intent: "admit" }, [409]],
    [
      "a step of the clock",
      cookie,
      `/portal/applications/${id}`,
      { intent: "close_no_answer" },
      [409],
    ],
    ["no step", cookie, `/portal/applications/${id}`, { intent: "conquer" }, [409]],
    [
      "a revision of long ago",
      cookie,
      `/portal/applications/${id}`,
      { intent: "answer_clarification", comment: "Вот.", revision: "1" },
      [409],
    ],
    [
      "an answer without words",
      cookie,
      `/portal/applications/${id}`,
      { intent: "answer_clarification", comment: "  " },
      [400],
    ],
    [
      "an endless answer",
      cookie,
      `/portal/applications/${id}`,
      { intent: "answer_clarification", comment: "ы".repeat(6_000) },
      [400],
    ],
    ["a step out of turn", staff, `/admin/applications/${id}`, { intent: "admit" }, [409]],
    [
      "an outcome that does not exist",
      staff,
      `/admin/applications/${id}/decision`,
      { intent: "decide", outcome: "crown" },
      [400, 409],
    ],
    [
      "a draft's id at the staff's address",
      staff,
      `/admin/applications/${draft}`,
      { intent: "start_intake" },
      [404],
    ],
  ];
  for (const [what, who, path, form, statuses] of tries) {
    const answer = await ask(portal.address, path, { cookie: who, form });
    expectPage(answer, what);
    expect(statuses, `${what}: ${answer.status}`).toContain(answer.status);
  }
  expect(await snapshots.take()).toEqual(before);
  await snapshots.close();
});

test("the organisation's own facts cannot be written over by the form", async ({ portal }) => {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { submitApplication } = await import("~/features/applications/index.server");
  const { consentsGiven } = await import("../../prisma/factories/applications");
  const { prisma } = await import("~/platform/db.server");
  const { id: organisationId, owner } = await makeCompany();
  const id = await makeDraft(owner);
  const cookie = (await openSessionFor(owner.email)).split(";")[0];
  const forged = {
    inn: "7707083893",
    ogrn: "1027700132195",
    org_name: "ПАО Сбербанк",
    country: "KZ",
  };
  const form = {
    intent: "save",
    ...forged,
    status: "approved",
    number: "ММК-2026-9999",
    organisation_id: "x",
  };
  expect(
    (
      await ask(portal.address, `/portal/applications/${id}/sections/organisation`, {
        cookie,
        form,
      })
    ).status,
  ).toBe(303);
  expect(await submitApplication(owner, id, consentsGiven)).toMatchObject({ ok: true });
  const card = await prisma.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const { answers } = await prisma.submission.findFirstOrThrow({ where: { applicationId: id } });
  expect(answers).toMatchObject({
    inn: card.inn,
    ogrn: card.ogrn,
    org_name: card.name,
    country: "RU",
  });
  expect(Object.keys(answers as object)).not.toContain("status");
});
