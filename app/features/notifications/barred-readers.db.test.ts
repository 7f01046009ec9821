import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction, pool, prisma } from "~/platform/db.server";
import { mailDigest } from "./digest/mail-digest.server";
import { notify } from "./notify.server";
import { mailNotice } from "./outbox/mail-notice.server";

const applicationId = randomUUID();
const first = { number: 1, last: false };
const person = { id: "", email: "" };
let serial = 0;

async function makePerson() {
  serial += 1;
  const at = new Date();
  const email = `barred${serial}@mail.example`;
  const data = { email, fullName: "Л", createdAt: at, updatedAt: at };
  return prisma.user.create({ data, select: { id: true, email: true } });
}

beforeAll(async () => {
  const { id } = await makePerson();
  const organisation = randomUUID();
  await pool.query(
    `insert into organisation (id, kind, name, country, identity_key, registration_number, created_at, updated_at)
     values ($1, 'foreign_company', 'Компания', 'DE', 'DE:HRB 1', 'HRB 1', now(), now())`,
    [organisation],
  );
  await pool.query(
    `insert into application (id, organisation_id, applicant_type, track, created_by_id, created_at, updated_at,
       status_since) values ($1, $2, 'startup', 'tenant_resident', $3, now(), now(), now())`,
    [applicationId, organisation, id],
  );
});
beforeEach(async () => {
  Object.assign(person, await makePerson());
});

async function tell(about: { applicationId?: string; href: string; number: string }) {
  const { number, ...notice } = about;
  await inTransaction((tx) =>
    notify(tx, {
      userIds: [person.id],
      kind: "application_your_turn",
      params: { number, title: "Завод", status: { ru: "Подана", en: "Submitted" } },
      ...notice,
    }),
  );
}
const secret = { applicationId, href: "/admin/applications/1", number: "ММК-2026-0001" };
const bar = () =>
  pool.query(
    `insert into reading_right (application_id, user_id, kind, ground, set_at)
     values ($1, $2, 'barred', 'found', now())`,
    [applicationId, person.id],
  );
const notices = () => prisma.notice.findMany({ where: { userId: person.id } });
const letters = () => prisma.mailboxMessage.findMany({ where: { recipient: person.email } });

describe("of an application that a person is barred from", () => {
  it("nothing new is told to them as staff, and all of it as a member of the company", async () => {
    await bar();
    await tell(secret);
    expect(await notices()).toEqual([]);
    await tell({ ...secret, href: "/portal/applications/1" });
    expect(await notices()).toHaveLength(1);
  });

  it("no letter leaves that waited when the bar came", async () => {
    await tell(secret);
    const [notice] = await notices();
    await bar();
    await mailNotice(notice?.id ?? "", first);
    expect(await notices()).toMatchObject([{ mail: "skipped", mailedAt: null }]);
    expect(await letters()).toEqual([]);
  });

  it("the daily letter is silent, and none leaves when there is nothing else to tell", async () => {
    const digest = async () => {
      await prisma.notice.updateMany({ where: { userId: person.id }, data: { mail: "digest" } });
      const until = new Date(Date.now() + 1_000);
      await mailDigest({ userId: person.id, day: "2026-11-20", until }, first);
    };
    await tell(secret);
    await bar();
    await digest();
    expect(await letters()).toEqual([]);
    await tell({ href: "/admin/applications/2", number: "ММК-2026-0002" });
    await digest();
    const [letter] = await letters();
    expect(letter?.text).toContain("ММК-2026-0002");
    expect(letter?.text).not.toContain("ММК-2026-0001");
  });
});
