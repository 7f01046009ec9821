import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { pool, prisma } from "~/platform/db.server";
import { makeDraft } from "../../../../prisma/factories/applications";
import { moveApplication } from "../lifecycle/move-application.server";
import { type Conversing, conversing, missing, refused, sentAbout } from "./conversing.testing";
import { sendMessage } from "./send-message.server";
import type { Tier } from "./tiers";

let cast: Conversing;
let id: string;
const send: (who: Actor, tier: Tier, body: string, key?: string) => ReturnType<Conversing["send"]> =
  (who, tier, body, key) => cast.send(who, id, tier, body, key);

beforeAll(async () => {
  cast = await conversing();
}, 60_000);

beforeEach(async () => {
  id = await cast.talkedOf();
});

describe("sending", () => {
  it("is done once for one form, however often it is posted, and twice for other words", async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => send(cast.company.owner, "applicant", "Когда решение?", key)),
    );
    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: { id: key } })));
    await send(cast.company.owner, "applicant", "Когда решение? И ещё вопрос.", key);
    expect((await sentAbout(id)).map((message) => message.body)).toEqual([
      "Когда решение?",
      "Когда решение? И ещё вопрос.",
    ]);
    const audited = await prisma.auditEvent.findMany({
      where: { subjectId: id, action: "application.message_sent" },
      orderBy: { seq: "asc" },
    });
    expect(audited.map((event) => event.after)).toEqual([
      { tier: "applicant", length: 14, attachments: 0 },
      { tier: "applicant", length: 28, attachments: 0 },
    ]);
  });

  it("takes no key of somebody else's message for a repetition", async () => {
    const key = randomUUID();
    await send(cast.company.owner, "applicant", "Слова", key);
    await send(cast.company.editor, "applicant", "Слова", key);
    await send(cast.people.chair, "committee", "Слова", key);
    await send(cast.people.chair, "staff", "Слова", "не ключ");
    expect(await sentAbout(id)).toHaveLength(4);
  });

  it("keeps to the table of who may write", async () => {
    expect(await send(cast.company.viewer, "applicant", "x")).toMatchObject(refused("forbidden"));
    expect(await send(cast.people.auditor, "staff", "x")).toMatchObject(refused("forbidden"));
    expect(await send(cast.people.board, "applicant", "x")).toMatchObject(refused("forbidden"));
    const strangers: [Actor, Tier][] = [
      [cast.other.owner, "applicant"],
      [cast.company.owner, "staff"],
      [cast.company.owner, "committee"],
      [cast.people.expert, "applicant"],
      [cast.people.coordinator, "committee"],
      [cast.people.administrator, "committee"],
    ];
    for (const [who, tier] of strangers) {
      await expect(send(who, tier, "x")).rejects.toMatchObject(missing);
    }
    expect(await sentAbout(id)).toEqual([]);
  });

  it("refuses nothing and too much, counts characters as people do, stores what can be seen", async () => {
    const empty = await send(cast.company.owner, "applicant", " \u200b\n\u202e ");
    expect(empty).toMatchObject({ ok: false, fields: { body: { code: "message_empty" } } });
    const long = await send(cast.company.owner, "applicant", "я".repeat(5_001));
    expect(long).toMatchObject({ fields: { body: { code: "message_too_long" } } });
    expect(await send(cast.company.owner, "applicant", "👩🏽‍🔬".repeat(2_500))).toMatchObject({
      ok: true,
    });
    await send(cast.company.owner, "applicant", " ответ\r\n\u202eда\u202c\u0000 ");
    expect((await sentAbout(id)).at(-1)?.body).toBe("ответ\nда");
  });

  it("slows down who writes without pause", async () => {
    for (let count = 0; count < 30; count++)
      await send(cast.company.owner, "applicant", `№ ${count}`);
    expect(await send(cast.company.owner, "applicant", "ещё")).toMatchObject(refused("too_many"));
    expect(await send(cast.company.editor, "applicant", "можно")).toMatchObject({ ok: true });
  });

  it("begins with the submission and ends with the withdrawal, among staff it goes on", async () => {
    const draft = await makeDraft(cast.company.owner);
    const early = {
      tier: "applicant",
      body: "x",
      files: [],
      key: randomUUID(),
      seen: null,
    } as const;
    expect(await sendMessage(cast.company.owner, draft, early)).toMatchObject(
      refused("message_before_submission"),
    );
    await expect(sendMessage(cast.people.coordinator, draft, early)).rejects.toMatchObject(missing);
    await moveApplication(cast.company.owner, id, { intent: "withdraw" });
    expect(await send(cast.company.owner, "applicant", "x")).toMatchObject(
      refused("message_closed"),
    );
    expect(await send(cast.people.coordinator, "applicant", "x")).toMatchObject(
      refused("message_closed"),
    );
    expect(await send(cast.people.coordinator, "staff", "для дела")).toMatchObject({ ok: true });
  });

  it("cannot be undone, changed or faked past the application", async () => {
    await send(cast.people.coordinator, "staff", "Слова");
    const [message] = await sentAbout(id);
    for (const sql of [
      "update message set body = 'x' where id = $1",
      "delete from message where id = $1",
    ])
      await expect(pool.query(sql, [message?.id])).rejects.toThrow();
    const faked = { ...message, id: randomUUID(), fromStaff: false } as NonNullable<typeof message>;
    await expect(prisma.message.create({ data: faked })).rejects.toThrow();
  });
});
