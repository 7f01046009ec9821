import pg from "pg";
import { ask } from "../support/ask";
import { expect, test } from "./access-test";

/** An answer without what differs each time although nothing happened: the message form has a key of its own. */
function still(body: string): string {
  const key = /name="key" value="([\da-f-]{36})"|"key","([\da-f-]{36})"/.exec(body);
  return body
    .replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, "")
    .replace(/data-since="\d+"/g, "")
    .replaceAll(key?.[1] ?? key?.[2] ?? "no key", "KEY");
}

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
  const paths = [
    "/portal",
    "/portal/notices",
    "/portal/organisation",
    "/portal/organisation/documents",
    "/portal/account",
    `/portal/applications/${id}`,
    `/portal/applications/${id}?receipt=1`,
    `/portal/applications/${id}/messages`,
    `/portal/applications/${id}/conditions`,
    `/portal/applications/${id}/documents`,
    `/portal/applications/${id}/clarification`,
    `/portal/applications/${id}/submit`,
    `/portal/applications/${id}/versions/1`,
    `/portal/applications/${id}/sections/project`,
  ];
  const members = ["owner", "editor", "viewer"] as const;
  const take = async () => {
    const seen: Record<string, string> = {};
    for (const persona of members) {
      const cookie = cast.cookie[persona];
      for (const path of paths) {
        const [page = "", query = ""] = path.split("?");
        for (const address of [path, `${page}.data${query && `?${query}`}`]) {
          const { status, body } = await ask(portal.address, address, { cookie });
          seen[`${persona} ${address}`] = `${status} ${still(body)}`;
        }
      }
    }
    return seen;
  };
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

  const after = { pages: await take(), mails: await mails(), notices: await notices() };
  expect(after).toEqual(before);
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
