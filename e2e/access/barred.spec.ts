import type { Actor } from "~/features/accounts";
import type { MoveInput } from "~/features/applications/index.server";
import { ask } from "../support/ask";
import { Snapshots } from "../support/snapshot";
import { expect, test } from "./access-test";
import { readers } from "./cast";
import { assess, canary, judge, makeExperts, screen, talk } from "./facts";
import { listen } from "./listening";
import { addressesOf, differences, lookAt } from "./looking";

test("(peer failure 5: a count gives a reviewer away; peer failure 6: a letter tells a conflicted chair) lists, counts, searches, the record, events and letters are for the barred what they would be without the application", async ({
  portal,
  cast,
}) => {
  const { makeAccount, openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { consentsGiven } = await import("../../prisma/factories/applications");
  const { moveAsIfReviewed } = await import("../../prisma/factories/clearances");
  const { setReadingRight, submitApplication } = await import(
    "~/features/applications/index.server"
  );
  const { inTransaction, pool, prisma } = await import("~/platform/db.server");
  const { announce, personTopic } = await import("~/platform/live.server");
  const { owner, chair, coordinator, technical_reviewer } = cast.actor;

  const email = "shut-out@imc.example";
  const { userId } = await makeAccount({ email, fullName: "Яков Отведённый", staffRoles: readers });
  const cookie = (await openSessionFor(email)).split(";")[0] ?? "";
  const id = await makeDraft(owner);
  await inTransaction((tx) =>
    setReadingRight(tx, { applicationId: id, userId, kind: "barred", ground: "found", by: null }),
  );
  const experts = await makeExperts();
  const move = async (what: string, who: Actor, step: MoveInput) =>
    expect(await moveAsIfReviewed(who, what, step), step.intent).toMatchObject({ ok: true });
  /** Everything that staff do about an application until it has been before the committee and came back. */
  const treat = async (what: string) => {
    const on = { address: portal.address, cast, id: what };
    expect((await submitApplication(owner, what, consentsGiven)).ok).toBe(true);
    await move(what, coordinator, { intent: "start_intake" });
    await screen(on);
    await move(what, coordinator, { intent: "admit" });
    await judge(on);
    await move(what, technical_reviewer, { intent: "complete_technical", comment: canary });
    await assess(on, experts);
    await talk(on);
    await move(what, coordinator, { intent: "complete_expert" });
    await move(what, chair, { intent: "return_to_experts", comment: canary });
  };
  // Another one first: tables that are written at their first use are there.
  await treat(await makeDraft(owner));
  const { inn } = await prisma.organisation.findUniqueOrThrow({ where: { id: cast.company.id } });
  const year = new Date().getFullYear();
  const { rows } = await pool.query<{ next: number }>(
    "select count(*)::int + 1 as next from application where number is not null",
  );
  const number = `ММК-${year}-${String(rows[0]?.next).padStart(4, "0")}`;
  const searches = [
    "/admin/applications?sort=deadline",
    "/admin/applications?sort=area&applicant_type=startup",
    "/admin/applications?status=technical_review",
    "/admin/applications?mine=1",
    "/admin/applications?q=CAR-T",
    `/admin/applications?q=${inn}`,
    `/admin/applications?q=${encodeURIComponent(number)}`,
    `/admin/audit?action=application.moved`,
    `/admin/audit?subject=${encodeURIComponent(number)}`,
    `/admin/audit?subject=${id}`,
    "/admin/conditions?show=overdue",
    `/admin/reviews/conflicts?application=${id}`,
    `/admin/compare?ids=${id}`,
    `/admin/compare.csv?ids=${id}`,
    `/admin/compare?add=${encodeURIComponent(number)}`,
  ];
  const { held } = await prisma.applicationDocument.findFirstOrThrow({
    where: { applicationId: id, slot: "charter" },
    select: { held: { select: { fileId: true } } },
  });
  const params = { id, n: "1", print: "receipt", kind: "rubric", file: held.fileId };
  // How many files the whole house keeps, whoever's, is an administrator's to know; a workbook bears the
  // time of its making, and its table is compared as CSV.
  const apart = ["/admin/settings/files", "/admin/site/units.xlsx"];
  const theirs = (pattern: string) => !apart.includes(pattern);
  const addresses = [...addressesOf(theirs, params), ...searches];
  const snapshots = await Snapshots.of(portal.databaseUrl);
  /** Once no job waits: how many do is for the administrator to see. */
  const look = async () => {
    await snapshots.settle();
    return lookAt(portal.address, addresses, cookie);
  };

  await look();
  const before = await look();
  const stream = await listen(portal.address, cookie);
  await treat(id);
  expect(await prisma.application.findUnique({ where: { id } })).toMatchObject({ number });

  expect(differences(before, await look())).toEqual([]);
  await inTransaction((tx) => announce(tx, { topic: personTopic(userId), kind: "last" }));
  await expect.poll(stream.text).toContain("last");
  expect(stream.text()).not.toContain(id);
  expect(stream.text().match(/^data: /gm)).toHaveLength(1);
  stream.close();
  await snapshots.close();

  expect(await prisma.notice.count({ where: { userId, applicationId: id } })).toBe(0);
  const letters = await prisma.mailboxMessage.findMany({ where: { recipient: email } });
  expect(letters.filter(({ text }) => text.includes(number))).toEqual([]);
  const own = await ask(portal.address, "/portal/account/data", { cookie, form: {} });
  expect(own.status).toBe(200);
  expect(own.body).not.toContain(id);
  expect(own.body).not.toContain(number);

  const colleague = await ask(
    portal.address,
    `/admin/applications?q=${encodeURIComponent(number)}`,
    {
      cookie: cast.cookie.coordinator,
    },
  );
  expect(colleague.body).toContain(id);
});
