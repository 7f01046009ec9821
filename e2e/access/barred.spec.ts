import http from "node:http";
import { ask } from "../support/ask";
import { expect, test } from "./access-test";
import { readers } from "./cast";

/** What an open page of the queue hears, as text. */
function listen(address: string, cookie: string): Promise<{ text(): string; close(): void }> {
  const headers = { accept: "text/event-stream", cookie };
  return new Promise((resolve, reject) => {
    const request = http.get(`${address}/live`, { headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      resolve({ text: () => text, close: () => request.destroy() });
    });
    request.once("error", reject);
  });
}

test("(failures 5 and 6) lists, counts, searches, the record, events and letters are for the barred what they would be without the application", async ({
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
  const { inn } = await prisma.organisation.findUniqueOrThrow({ where: { id: cast.company.id } });
  const year = new Date().getFullYear();
  const { rows } = await pool.query<{ next: number }>(
    "select count(*)::int + 1 as next from application where number is not null",
  );
  const number = `ММК-${year}-${String(rows[0]?.next).padStart(4, "0")}`;
  const paths = [
    "/admin",
    "/admin/applications",
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
    "/admin/reviews/conflicts",
    `/admin/reviews/conflicts?application=${id}`,
    `/admin/compare?ids=${id}`,
    `/admin/compare?add=${encodeURIComponent(number)}`,
    "/portal/notices",
  ];
  const look = async () => {
    const pages: Record<string, string> = {};
    for (const path of paths) {
      const [page = "", query] = path.split("?");
      for (const address of [path, `${page}.data${query ? `?${query}` : ""}`]) {
        const { status, body } = await ask(portal.address, address, { cookie });
        const moment = /nonce="[^"]*"|"nonce":"[^"]*"|data-since="\d+"/g;
        pages[address] = `${status} ${body.replace(moment, "")}`;
      }
    }
    return pages;
  };

  const before = await look();
  const stream = await listen(portal.address, cookie);
  expect((await submitApplication(owner, id, consentsGiven)).ok).toBe(true);
  expect(await prisma.application.findUnique({ where: { id } })).toMatchObject({ number });
  const steps = [
    [coordinator, { intent: "start_intake" }],
    [coordinator, { intent: "admit" }],
    [technical_reviewer, { intent: "complete_technical", comment: "Тайное заключение инженера." }],
    [coordinator, { intent: "complete_expert" }],
    [chair, { intent: "return_to_experts", comment: "Тайное поручение комиссии." }],
  ] as const;
  for (const [who, step] of steps)
    expect(await moveAsIfReviewed(who, id, step), step.intent).toMatchObject({ ok: true });

  expect(await look()).toEqual(before);
  await inTransaction((tx) => announce(tx, { topic: personTopic(userId), kind: "last" }));
  await expect.poll(stream.text).toContain("last");
  expect(stream.text()).not.toContain(id);
  expect(stream.text().match(/^data: /gm)).toHaveLength(1);
  stream.close();

  expect(await prisma.notice.count({ where: { userId } })).toBe(0);
  expect(await prisma.mailboxMessage.count({ where: { recipient: email } })).toBe(0);
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
