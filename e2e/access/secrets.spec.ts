import type { StaffRole } from "~/features/accounts";
import { ask } from "../support/ask";
import { expect, test } from "./access-test";

const canaries = {
  technical: "КАНАРЕЙКА-ИНЖЕНЕРА-71",
  experts: "КАНАРЕЙКА-ЭКСПЕРТАМ-72",
  committee: "КАНАРЕЙКА-КОМИССИИ-73",
  resumed: "КАНАРЕЙКА-ВОЗВРАТА-74",
};

test("an applicant never reads what the staff write to one another, nor who they are", async ({
  portal,
  cast,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { moveAsIfReviewed } = await import("../../prisma/factories/clearances");
  const { owner } = cast.actor;
  const { id } = await makeApplication({ company: { owner }, status: "technical_review" });
  const step = async (role: StaffRole, input: Parameters<typeof moveAsIfReviewed>[2]) => {
    expect(await moveAsIfReviewed(cast.actor[role], id, input)).toMatchObject({ ok: true });
  };
  await step("technical_reviewer", { intent: "complete_technical", comment: canaries.technical });
  await step("coordinator", { intent: "complete_expert" });
  await step("chair", { intent: "return_to_experts", comment: canaries.experts });
  await step("coordinator", { intent: "complete_expert", comment: canaries.resumed });
  await step("chair", {
    intent: "decide",
    outcome: "reject",
    reasonCode: "FINANCE",
    comment: canaries.committee,
  });

  const { prisma } = await import("~/platform/db.server");
  const staff = await prisma.user.findMany({
    where: { NOT: { staffRoles: { isEmpty: true } } },
    select: { id: true, fullName: true, email: true },
  });
  const secrets = [
    ...Object.values(canaries),
    ...staff.flatMap((one) => [one.id, one.email]),
    ...new Set(staff.map((one) => one.fullName).filter((name) => name !== owner.fullName)),
    "Не подтверждено финансирование",
    "screenedBy",
    "staff_roles",
    "password_hash",
    "passwordHash",
  ].filter((secret) => secret !== cast.actor.viewer.fullName);
  const paths = [
    "/portal",
    "/portal/organisation",
    "/portal/account",
    `/portal/applications/${id}`,
    `/portal/applications/${id}?receipt=1`,
    `/portal/applications/${id}/submit`,
    `/portal/applications/${id}/versions/1`,
    `/portal/applications/${id}/sections/project`,
  ];
  for (const persona of ["owner", "editor", "viewer"] as const) {
    for (const path of paths) {
      const [page = "", query = ""] = path.split("?");
      for (const address of [path, `${page}.data${query && `?${query}`}`]) {
        const { body } = await ask(portal.address, address, { cookie: cast.cookie[persona] });
        const found = secrets.filter((secret) => body.includes(secret));
        expect(found, `${persona} ${address}`).toEqual([]);
      }
    }
    const cookie = cast.cookie[persona];
    const own = await ask(portal.address, "/portal/account/data", { cookie, form: {} });
    expect(own.status).toBe(200);
    expect(secrets.filter((secret) => own.body.includes(secret))).toEqual([]);
  }
  const letters = await prisma.mailboxMessage.findMany({
    where: { recipient: { in: [owner.email, cast.actor.editor.email, cast.actor.viewer.email] } },
  });
  for (const { subject, text } of letters) {
    expect(secrets.filter((secret) => `${subject}\n${text}`.includes(secret))).toEqual([]);
  }

  const history = `/admin/applications/${id}/history`;
  const read = await ask(portal.address, history, { cookie: cast.cookie.auditor });
  for (const canary of Object.values(canaries)) expect(read.body).toContain(canary);
});
