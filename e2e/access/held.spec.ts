import pg from "pg";
import { ask } from "../support/ask";
import { expect, test } from "./access-test";
import { addressesOf, differences, lookAt } from "./looking";

test("until its letter goes out a decision changes nothing that its applicant can see, hear or save", async ({
  portal,
  cast,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { holdSession } = await import("../../prisma/factories/sessions");
  const { prisma } = await import("~/platform/db.server");
  const { owner, chair, coordinator, committee_member } = cast.actor;
  const { id } = await makeApplication({
    company: { owner },
    status: "committee_review",
    track: "tenant_resident",
  });
  const params = { id, section: "project", n: "1", print: "receipt" };
  const addresses = addressesOf((pattern) => !pattern.startsWith("/admin"), params);
  const members = ["owner", "editor", "viewer"] as const;
  const take = async () => {
    const pages: Record<string, string> = {};
    for (const persona of members) {
      const seen = await lookAt(portal.address, addresses, cast.cookie[persona]);
      for (const [address, answer] of Object.entries(seen)) pages[`${persona} ${address}`] = answer;
    }
    return pages;
  };
  const receipt = `/portal/applications/${id}/versions/1/receipt`;
  const made = async () =>
    (await ask(portal.address, receipt, { cookie: cast.cookie.owner })).status;
  // Made after commit, behind what was ordered before: the printed form is waited for once.
  await expect.poll(made, { timeout: 240_000 }).toBe(200);
  const exported = async () =>
    (await ask(portal.address, "/portal/account/data", { cookie: cast.cookie.owner, form: {} }))
      .body;
  const mails = () =>
    prisma.mailboxMessage.count({
      where: { recipient: { in: members.map((one) => cast.actor[one].email) } },
    });
  const notices = () =>
    prisma.notice.count({
      where: { userId: { in: members.map((one) => cast.actor[one].userId) } },
    });

  const heard: string[] = [];
  const listener = new pg.Client({ connectionString: portal.databaseUrl });
  await listener.connect();
  listener.on("notification", ({ payload }) => heard.push(payload ?? ""));

  await take();
  const before = { pages: await take(), mails: await mails(), notices: await notices() };
  await listener.query("listen imc_live");
  const seats = { chair, secretary: coordinator, members: [committee_member] };
  const session = await holdSession({ ...seats, applications: [id] }, "approve_with_conditions");
  const held = await prisma.decision.findFirstOrThrow({ where: { applicationId: id } });
  expect(held.state).toBe("held");
  await listener.query("unlisten imc_live");
  await listener.end();

  expect(differences(before.pages, await take())).toEqual([]);
  expect({ mails: await mails(), notices: await notices() }).toEqual({
    mails: before.mails,
    notices: before.notices,
  });
  expect(await exported()).not.toContain(held.reasons);
  expect(heard.length).toBeGreaterThan(0);
  const audible = [
    `application:${id}`,
    ...members.map((one) => `user:${cast.actor[one].userId}`),
    "applications:queue",
  ];
  for (const event of heard) {
    expect(
      audible.filter((topic) => event.includes(topic)),
      event,
    ).toEqual([]);
  }

  const answer = await ask(portal.address, "/admin/committee/letters", {
    cookie: cast.cookie.chair,
    form: { intent: "release_letters", decision: held.id },
  });
  expect(answer.leadsTo).toBe("/admin/committee/letters?sent=1");
  const page = await ask(portal.address, `/portal/applications/${id}`, {
    cookie: cast.cookie.owner,
  });
  expect(page.body).toContain("80 %");
  expect(page.body).not.toContain(session.id);
  const twice = await ask(portal.address, "/admin/committee/letters", {
    cookie: cast.cookie.chair,
    form: { intent: "release_letters", decision: held.id },
  });
  expect(twice.status).toBe(409);
});
