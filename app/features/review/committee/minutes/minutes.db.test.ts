import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { contentHash, moveApplication } from "~/features/applications/index.server";
import { openFile } from "~/features/documents/index.server";
import { prisma } from "~/platform/db.server";
import { type Locale, locales } from "~/platform/i18n";
import { pdfText } from "~/platform/pdf/pdf-text.testing";
import { addItems } from "../agenda/change-agenda.server";
import { postponeItem } from "../agenda/postpone-item.server";
import { castVote } from "../ballot/cast-vote.server";
import { closeSession } from "../course/close-session.server";
import { noteDiscussion } from "../course/note-discussion.server";
import { recuse } from "../course/recuse.server";
import { serveSessionPrint } from "../prints/find-print.server";
import { makePrints } from "../prints/make-prints.server";
import type { PrintKind } from "../prints/order-prints.server";
import { codeOf, done, proposal, type Sitting, sitting } from "../sitting.testing";
import { getItemView } from "../views/item-view.server";
import { getMinutesView } from "../views/minutes-view.server";
import { getSessionView } from "../views/session-view.server";
import { faultsOf, type MinutesBody } from "./minutes";
import { signMinutes } from "./sign-minutes.server";

let s: Sitting;
let past: Awaited<ReturnType<typeof held>>;

beforeAll(async () => {
  s = await sitting();
  past = await held();
}, 120_000);

async function bodyOf(sessionId: string) {
  const row = await prisma.minutes.findUniqueOrThrow({ where: { sessionId } });
  return { ...row, body: row.body as MinutesBody };
}

async function pagesOf(sessionId: string, kind: PrintKind, locale: Locale) {
  const where = { sessionId_kind_locale: { sessionId, kind, locale } };
  const { fileId } = await prisma.sessionPrint.findUniqueOrThrow({ where });
  const file = await openFile(fileId);
  const pages = await pdfText(await buffer(await file.body()));
  return { file, text: pages.join(" ").replace(/\s+/g, " ") };
}

const unfinished = /undefined|\[object|NaN|\{\{|\bnull\b|\b[a-z]+\.[a-z]+[A-Z]/;
const pace = { signal: new AbortController().signal, drained: () => Promise.resolve() };

/** A session of three items: one decided after a lost ballot, one left for want of a quorum, one withdrawn. */
async function held() {
  const [one, two, three] = [await s.waiting(), await s.waiting(), await s.waiting()];
  const sessionId = await s.opened([one.id, two.id, three.id]);
  const at = await s.itemOf(sessionId, one.id);
  await done(noteDiscussion(s.secretary, at, { text: "Спросили о сроках пуска.", version: 1 }));
  await s.voted(at, proposal("reject"), [
    [s.chair, "for"],
    [s.member1, "against"],
  ]);
  const next = await s.itemOf(sessionId, two.id);
  await done(recuse(s.member2, next, "Общий проект"));
  await s.voted(at, proposal("approve_with_conditions"), [
    [s.chair, "for"],
    [s.member1, "for"],
    [s.member2, "abstain"],
  ]);
  await s.attend(sessionId, [], [s.member1]);
  expect(codeOf(await s.put(next, proposal("approve")))).toBe("no_quorum");
  await done(postponeItem(s.chair, next));
  await done(moveApplication(three.owner, three.id, { intent: "withdraw" }));
  await done(closeSession(s.chair, sessionId));
  return { sessionId, at, postponed: two.id };
}

describe("minutes", () => {
  it("are made at the close; their figures are those of the ballots and add up", async () => {
    const { sessionId, at } = past;
    const { body, sha256 } = await bodyOf(sessionId);
    expect(faultsOf(body)).toEqual([]);
    expect(sha256).toBe(contentHash(body));
    expect(body.attendance).toEqual({ seats: 3, present: 2, absent: 1 });
    expect(body.items.map((item) => item.state)).toEqual(["decided", "postponed", "dropped"]);
    const ballots = await prisma.ballot.findMany({
      where: { itemId: at.itemId },
      orderBy: { seq: "asc" },
    });
    const [first] = body.items;
    expect(first?.ballots.map(({ count, result }) => ({ count, result }))).toEqual(
      ballots.map(({ count, result }) => ({ count, result })),
    );
    expect(first?.ballots.map((ballot) => ballot.result)).toEqual(["not_carried", "carried"]);
    expect(first?.discussion).toBe("Спросили о сроках пуска.");
    expect(body.items[1]?.recusals).toEqual([{ name: s.member2.fullName, ground: "own_wish" }]);
  });

  it("of a secret ballot tell no name", async () => {
    const { id } = await s.waiting();
    const sessionId = await s.opened([id], { voting: "secret" });
    await s.voted(await s.itemOf(sessionId, id), proposal("approve"), [
      [s.chair, "for"],
      [s.member1, "for"],
    ]);
    await done(closeSession(s.chair, sessionId));
    const { body } = await bodyOf(sessionId);
    expect(faultsOf(body)).toEqual([]);
    const [ballot] = body.items.flatMap((item) => item.ballots);
    expect(ballot).toMatchObject({ votes: [], count: { for: 2, notCast: 1 } });
  });

  it("do not let a session close under an open ballot", async () => {
    const { id } = await s.waiting();
    const sessionId = await s.opened([id]);
    await done(s.put(await s.itemOf(sessionId, id), proposal("approve")));
    expect(codeOf(await closeSession(s.chair, sessionId))).toBe("ballot_open");
    expect((await getSessionView(s.chair, sessionId)).acts).not.toContain("close_session");
  });

  it("are signed by chair and secretary, once each, under the hash that they read", async () => {
    const { sessionId } = past;
    const { sha256 } = await bodyOf(sessionId);
    expect(await makePrints(sessionId, "minutes")).toBe(0);
    const asked = await prisma.notice.findMany({
      where: {
        kind: "session_sign",
        params: { path: ["href"], equals: `/admin/committee/${sessionId}/minutes` },
      },
    });
    expect(asked.map((one) => one.userId).sort()).toEqual(
      [s.chair.userId, s.secretary.userId].sort(),
    );
    expect(codeOf(await signMinutes(s.chair, sessionId, "0".repeat(64)))).toBe("stale_minutes");
    for (const actor of [s.member1, s.coordinator, s.board, s.auditor]) {
      expect(codeOf(await signMinutes(actor, sessionId, sha256))).toBe("forbidden");
    }
    const twice = await Promise.all([1, 2].map(() => signMinutes(s.chair, sessionId, sha256)));
    expect(twice.map(codeOf).sort()).toEqual(["already_signed", "ok"]);
    expect((await getMinutesView(s.chair, sessionId)).signs).toBe(false);
    await done(signMinutes(s.secretary, sessionId, sha256));
    const { state } = await prisma.committeeSession.findUniqueOrThrow({ where: { id: sessionId } });
    expect(state).toBe("signed");
    expect(codeOf(await signMinutes(s.secretary, sessionId, sha256))).toBe("wrong_session_state");
    await expect(
      prisma.minutes.update({ where: { sessionId }, data: { sha256: "1".repeat(64) } }),
    ).rejects.toThrow();
  });

  it("leave a postponed item to another session", async () => {
    const { postponed } = past;
    const other = await s.plan();
    await done(addItems(s.secretary, other, [postponed]));
  });
});

describe("printed forms", () => {
  it("of pack and minutes are made in both languages, once, and say what the pages say", async () => {
    const { sessionId } = past;
    const { body, sha256 } = await bodyOf(sessionId);
    const jobs = await prisma.$queryRaw<{ key: string }[]>`
      select key from graphile_worker.jobs where task_identifier = 'make_session_prints'`;
    expect(jobs.map((job) => job.key)).toContain(`make_session_prints:minutes:${sessionId}`);
    for (const kind of ["pack", "minutes"] as const) {
      expect(await makePrints(sessionId, kind)).toBe(2);
      expect(await makePrints(sessionId, kind)).toBe(0);
      for (const locale of locales) {
        const { text, file } = await pagesOf(sessionId, kind, locale);
        expect(text).not.toMatch(unfinished);
        expect(file.fileName).toContain(body.session.number);
        for (const { application } of body.items) expect(text).toContain(application.number);
        if (kind === "minutes") expect(text.replace(/\s/g, "")).toContain(sha256);
      }
    }
    const { text } = await pagesOf(sessionId, "minutes", "ru");
    expect(text).toContain("за — 2, против — 0, воздержались — 1, не голосовали — 0");
    expect(text).toContain("присутствовало — 2, отсутствовало — 1");
    const { text: english } = await pagesOf(sessionId, "minutes", "en");
    expect(english).toContain("for 2, against 0, abstained 1, not cast 0");
  }, 120_000);

  it("are served to those who take part in every item, and to nobody else", async () => {
    const { sessionId } = past;
    const serve = (actor: typeof s.chair) =>
      serveSessionPrint(actor, { session: sessionId, print: "pack" }, "ru", pace);
    const answer = await serve(s.chair);
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
    // A member withdrew from one of the items.
    await expect(serve(s.member2)).rejects.toMatchObject({ status: 404 });
    await expect(serve(s.administrator)).rejects.toMatchObject({ status: 403 });
    const planned = await s.plan();
    for (const print of ["pack", "minutes", "letters"]) {
      const early = serveSessionPrint(s.chair, { session: planned, print }, "ru", pace);
      await expect(early, print).rejects.toMatchObject({ status: 404 });
    }
  }, 120_000);
});

describe("whoever takes no part in an item", () => {
  it("learns on every page that it exists and nothing else", async () => {
    const { id } = await s.waiting();
    const sessionId = await s.opened([id]);
    const at = await s.itemOf(sessionId, id);
    const { number, title, organisation } = await prisma.application.findUniqueOrThrow({
      where: { id },
      select: { number: true, title: true, organisation: { select: { name: true } } },
    });
    const secrets = [number ?? "", title, organisation.name, id];
    const seen = async (view: Promise<unknown>) => {
      const text = JSON.stringify(await view);
      return secrets.filter((secret) => text.includes(secret));
    };
    expect(await seen(getSessionView(s.member2, sessionId))).toEqual(secrets);
    await done(recuse(s.member2, at, ""));
    await s.voted(at, proposal("approve"), [
      [s.chair, "for"],
      [s.member1, "for"],
    ]);
    expect(await seen(getSessionView(s.member2, sessionId))).toEqual([]);
    await expect(getItemView(s.member2, sessionId, at.itemId)).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      castVote(s.member2, at, { ballotId: at.itemId, choice: "for" }),
    ).rejects.toMatchObject({ status: 404 });
    await done(closeSession(s.chair, sessionId));
    expect(await seen(getMinutesView(s.member2, sessionId))).toEqual([]);
    expect(await seen(getMinutesView(s.member1, sessionId))).not.toEqual([]);
    const { items } = await getSessionView(s.member2, sessionId);
    expect(items).toEqual([{ id: at.itemId, position: 1, hidden: true }]);
  });
});
