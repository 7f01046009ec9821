import http from "node:http";
import pg from "pg";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { takeStep } from "../support/staff";
import { expect, test } from "../support/test";

type Stream = { status: number; text: () => string; ended: Promise<void>; close(): void };

/** Opens the stream of events as a browser would; ready once its answer has begun. */
function listen(address: string, query: string, cookie: string): Promise<Stream> {
  const headers = { accept: "text/event-stream", "accept-encoding": "gzip", cookie };
  return new Promise((resolve, reject) => {
    const request = http.get(`${address}/live${query}`, { headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      const ended = new Promise<void>((done) => response.once("close", () => done()));
      const status = response.statusCode ?? 0;
      resolve({ status, text: () => text, ended, close: () => request.destroy() });
    });
    request.once("error", reject);
  });
}

async function cookieOf(email: string): Promise<string> {
  const { openSessionFor } = await import("../../prisma/factories/accounts");
  return (await openSessionFor(email)).split(";")[0] ?? "";
}

test("an event committed at one process reaches streams of all, also after the connection was cut", async ({
  portal,
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { id, owner } = await makeApplication({ status: "submitted" });
  const second = await startPortal(portal.databaseUrl, { LOG_LEVEL: "silent" });
  const database = new pg.Client({ connectionString: portal.databaseUrl });
  await database.connect();
  try {
    const cookie = await cookieOf(owner.email);
    const near = await listen(portal.address, `?application=${id}`, cookie);
    const far = await listen(second.address, `?application=${id}`, cookie);
    const coordinator = await visit({ as: "coordinator@imc.example" });
    await takeStep(coordinator, id, "start_intake");
    const told = `data: {"kind":"status","ref":"${id}"}`;
    await expect.poll(near.text).toContain(told);
    await expect.poll(far.text).toContain(told);
    expect(far.text(), "events say nothing but what changed").not.toMatch(/user:|topic|"by"/);

    await database.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'imc live' and datname = current_database()`);
    await expect.poll(far.text).toContain('"kind":"resync"');
    const before = far.text().length;
    await takeStep(coordinator, id, "admit");
    await expect.poll(() => far.text().slice(before)).toContain(told);

    const stopping = Date.now();
    await second.stop();
    await far.ended;
    expect(Date.now() - stopping, "the server does not wait for its streams").toBeLessThan(5_000);
    near.close();
  } finally {
    await database.end();
    await second.stop();
  }
});

test("a stream carries what its reader may see, and ends with the session and the membership", async ({
  portal,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeAccount } = await import("../../prisma/factories/accounts");
  const { announce } = await import("~/platform/live.server");
  const { inTransaction, prisma } = await import("~/platform/db.server");
  const { id, owner } = await makeApplication({ status: "submitted" });
  const colleague = await makeAccount();
  const organisationId = owner.memberships[0]?.organisationId ?? "";
  await prisma.member.create({
    data: { organisationId, userId: colleague.userId, role: "viewer", createdAt: new Date() },
  });
  const stranger = (await makeApplication({ status: "submitted" })).owner;
  const query = `?application=${id}`;
  const [own, member, chair, clerk, expertly] = await Promise.all(
    [
      owner.email,
      colleague.email,
      "chair@imc.example",
      "leasing@imc.example",
      "expert1@imc.example",
    ].map(async (email) => listen(portal.address, query, await cookieOf(email))),
  );
  if (!own || !member || !chair || !clerk || !expertly) throw new Error("no streams");
  const foreign = await listen(portal.address, query, await cookieOf(stranger.email));
  expect([foreign.status, expertly.status]).toEqual([204, 204]);
  expect((await listen(portal.address, query, "")).status).toBe(204);

  const tiers = ["applicant", "staff", "committee", "applicant"] as const;
  await inTransaction((tx) =>
    announce(
      tx,
      ...tiers.map((tier, at) => ({ topic: `application:${id}:${tier}`, kind: `${tier}${at}` })),
    ),
  );
  const kinds = (stream: Stream) =>
    [...stream.text().matchAll(/"kind":"(\w+)"/g)].map(([, k]) => k);
  await expect.poll(() => kinds(own)).toEqual(["applicant0", "applicant3"]);
  await expect.poll(() => kinds(chair)).toEqual(["staff1", "committee2"]);
  await expect.poll(() => kinds(clerk)).toEqual(["staff1"]);

  await prisma.member.deleteMany({ where: { userId: colleague.userId } });
  await member.ended;
  await prisma.session.deleteMany({ where: { userId: owner.userId } });
  await own.ended;
  for (const stream of [chair, clerk]) stream.close();
});

test("one session holds six streams, the oldest gives way to a seventh", async ({ portal }) => {
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const cookie = await cookieOf((await makeCompany()).owner.email);
  const streams = [];
  for (let at = 0; at < 7; at += 1) streams.push(await listen(portal.address, "", cookie));
  expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
  await streams[0]?.ended;
  for (const stream of streams) stream.close();
});
