import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import {
  moveApplication,
  openLiveStream,
  setReadingRight,
} from "~/features/applications/index.server";
import { countUnread, listInbox } from "~/features/notifications/index.server";
import { atTime } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { announce, personTopic } from "~/platform/live.server";
import { stopListening } from "~/platform/live-listener.server";
import { endLiveStreams } from "~/platform/live-stream.server";
import { makeAccount, openSessionFor } from "../../../prisma/factories/accounts";
import { makeApplication } from "../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../prisma/factories/organisations";
import { actorOf, seedStaff } from "../../../prisma/seed/people";
import { parseQueueFilter } from "./queue/filters";
import { searchQueue } from "./queue/search-queue.server";
import { parseAuditFilter } from "./record/audit-filters";
import { listAudit } from "./record/list-audit.server";
import { getMyWork } from "./work/my-work.server";

const present = new Date("2026-11-20T09:00:00Z");
const long = new Date("2026-09-01T09:00:00Z");
let company: Company;
let coordinator: Actor;
let barred: Actor;

beforeAll(async () => {
  await seedStaff();
  company = await makeCompany();
  await atTime(long, () => makeApplication({ company, status: "intake_check", from: long }));
  coordinator = await actorOf("coordinator@imc.example");
  barred = await makeAccount({ staffRoles: ["coordinator", "administrator"] });
}, 60_000);

afterAll(async () => {
  endLiveStreams();
  await stopListening();
});

const queries = [
  "",
  "?status=submitted&status=intake_check",
  "?late=1",
  "?mine=1",
  "?sort=area",
  "?sort=deadline&applicant_type=startup",
  "?q=CAR-T",
  "?q=CAR-T&applicant_type=startup",
  `?q=${encodeURIComponent("лаборатория участок")}`,
];

/** All that the portal tells a person of applications, in every list, count, search and letter. */
async function everything(who: Actor, also: string[] = []) {
  return atTime(present, async () => ({
    queue: await Promise.all(
      [...queries, ...also].map((q) => searchQueue(who, parseQueueFilter(new URLSearchParams(q)))),
    ),
    work: await getMyWork(who),
    audit: (await listAudit(who, parseAuditFilter(new URLSearchParams()))).rows.filter(
      ({ subjectType }) => subjectType === "application",
    ),
    inbox: await listInbox(who, "ru", { after: null, unread: false }),
    unread: await countUnread(who),
    letters: await prisma.mailboxMessage.findMany({
      where: { recipient: who.email },
      orderBy: { id: "asc" },
    }),
  }));
}

const bar = (applicationId: string, { userId } = barred) =>
  inTransaction((tx) =>
    setReadingRight(tx, { applicationId, userId, kind: "barred", ground: "found", by: null }),
  );

describe("whoever is barred from an application", () => {
  it("is told exactly what they would be told if it did not exist", async () => {
    const { inn } = await prisma.organisation.findUniqueOrThrow({ where: { id: company.id } });
    const own = [`?q=${encodeURIComponent("ММК-2026-0002")}`, `?q=${inn}`];
    const before = await everything(barred, own);
    const { id } = await atTime(long, () => makeApplication({ company, from: long }));
    expect(await everything(barred)).not.toMatchObject({ unread: before.unread });
    const queued = await prisma.notice.findFirstOrThrow({
      where: { userId: barred.userId, applicationId: id },
    });
    await bar(id);
    expect(await prisma.notice.findUnique({ where: { id: queued.id } })).toBeNull();
    const moved = await moveApplication(coordinator, id, { intent: "start_intake" });
    expect(moved.ok).toBe(true);
    const { number } = await prisma.application.findUniqueOrThrow({ where: { id } });
    expect(number).toBe("ММК-2026-0002");
    const after = await everything(barred, own);
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain(id);
    const all = await searchQueue(coordinator, parseQueueFilter(new URLSearchParams()));
    expect(all.total.count).toBe(2);
  });
});

describe("an open page of the queue", () => {
  let events: string[];
  let stop: AbortController;

  beforeEach(async () => {
    events = [];
    stop = new AbortController();
    const cookie = (await openSessionFor(barred.email)).split(";")[0] ?? "";
    const headers = { accept: "text/event-stream", cookie };
    const request = new Request("http://localhost:3000/live", { headers, signal: stop.signal });
    void drain(await openLiveStream(request, null, () => 0));
  });

  async function drain({ body }: Response) {
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read())
      events.push(...[...chunk.value.matchAll(/^data: (.*)$/gm)].map(([, data = ""]) => data));
  }

  const say = (kind: string) =>
    inTransaction((tx) => announce(tx, { topic: personTopic(barred.userId), kind }));
  const heard = (kind: string) =>
    expect.poll(() => events.some((data) => data.includes(kind)), { timeout: 10_000 }).toBe(true);

  it("hears of every step but of those of the application it is barred from, from the bar on", async () => {
    const { id } = await makeApplication({ company });
    const other = await makeApplication({ company });
    await say("first");
    await heard("first");
    events.length = 0;
    await bar(id);
    await moveApplication(coordinator, id, { intent: "start_intake" });
    await moveApplication(coordinator, other.id, { intent: "start_intake" });
    await say("last");
    await heard("last");
    expect(events.join("\n")).not.toContain(id);
    expect(events.filter((data) => data.includes(other.id))).toHaveLength(1);
    stop.abort();
  });
});
