import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Mischief, startSmtp } from "./smtp.testing";

const wrong = new Map<string, Mischief>();
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let loaded: {
  db: typeof import("~/platform/db.server");
  notifications: typeof import("../index.server");
  mail: typeof import("./mail-notice.server");
  lost: typeof import("./settle-lost.server");
};

beforeAll(async () => {
  smtp = await startSmtp((to) => wrong.get(to) ?? null);
  // Before the settings are read for the first time.
  process.env.SMTP_URL = smtp.url;
  loaded = {
    db: await import("~/platform/db.server"),
    notifications: await import("../index.server"),
    mail: await import("./mail-notice.server"),
    lost: await import("./settle-lost.server"),
  };
});
afterAll(() => smtp.stop());
beforeEach(async () => {
  wrong.clear();
  smtp.received.length = 0;
  await loaded.db.pool.query("delete from graphile_worker._private_jobs");
});

let serial = 0;
async function person(locale: "ru" | "en" = "ru"): Promise<{ id: string; email: string }> {
  serial += 1;
  const at = new Date();
  const email = `person${serial}@mail.example`;
  const data = { email, fullName: "Л", locale, createdAt: at, updatedAt: at };
  return loaded.db.prisma.user.create({ data, select: { id: true, email: true } });
}

async function tell(userIds: string[], more = {}): Promise<string[]> {
  await loaded.db.inTransaction((tx) =>
    loaded.notifications.notify(tx, {
      userIds,
      kind: "application_your_turn",
      href: "/admin/applications/1",
      params: {
        number: "ММК-2026-0001",
        title: "Завод <b>&\r\nBcc: other@mail.example",
        status: { ru: "Подана", en: "Submitted" },
      },
      ...more,
    }),
  );
  const rows = await loaded.db.prisma.notice.findMany({
    where: { userId: { in: userIds } },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => row.id);
}

const first = { number: 1, last: false };
const stored = (id = "") => loaded.db.prisma.notice.findUniqueOrThrow({ where: { id } });
const jobs = async () =>
  (await loaded.db.pool.query("select key, task_identifier from graphile_worker.jobs")).rows;

describe("a notice by mail", () => {
  it("reaches each person in their language, as text and HTML, the notice as Message-ID", async () => {
    const one = await person("ru");
    const two = await person("en");
    const ids = await tell([one.id, two.id]);
    for (const id of ids) await loaded.mail.mailNotice(id, first);
    expect(smtp.received.map(({ to }) => to).sort()).toEqual([one.email, two.email].sort());
    expect(smtp.received.map(({ id }) => id).sort()).toEqual(ids.sort());
    const { raw = "" } = smtp.received.find(({ to }) => to === two.email) ?? {};
    expect(raw).toContain("Submitted");
    expect(raw).toContain("text/plain");
    expect(raw).toContain("text/html");
    expect(raw).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/portal\/account#notices>/m);
    const [head] = raw.split("\r\n\r\n");
    expect(head, "what people typed makes no header").not.toMatch(/^Bcc:/m);
    expect(await stored(ids[0])).toMatchObject({ mail: "sent", mailAttempts: 1, mailError: null });
  });

  it("is one job a letter, queued by one statement, and none for those who heard it before", async () => {
    const people = [(await person()).id, (await person()).id];
    const ids = await tell(people, { onceKey: "one" });
    expect((await jobs()).map(({ key }) => key).sort()).toEqual(
      ids.map((id) => `mail_notice:${id}`).sort(),
    );
    await tell(people, { onceKey: "one" });
    expect(await jobs()).toHaveLength(2);
    expect(await loaded.db.prisma.notice.count({ where: { userId: { in: people } } })).toBe(2);
  });

  it("is sent once, however often its job runs", async () => {
    const [id = ""] = await tell([(await person()).id]);
    await loaded.mail.mailNotice(id, first);
    await loaded.mail.mailNotice(id, first);
    expect(smtp.received).toHaveLength(1);
  });

  const passing: [string, Mischief, string | RegExp][] = [
    ["puts the recipient off", { at: "rcpt", code: 451 }, "EENVELOPE 451"],
    ["puts the letter off", { at: "data", code: 452 }, "EMESSAGE 452"],
    ["is about to shut down", { at: "rcpt", code: 503 }, "EENVELOPE 503"],
    ["cuts the connection in the middle", { at: "mid_data" }, /^E(CONNECTION|SOCKET|CONNRESET)/],
    ["says nothing more", { at: "hang" }, /^E(TIMEDOUT|CONNECTION)/],
  ];
  it.each(passing)(
    "stays owed while the server %s, and goes out later",
    async (_, mischief, code) => {
      const { id: userId, email } = await person();
      const [id = ""] = await tell([userId]);
      wrong.set(email, mischief);
      await expect(loaded.mail.mailNotice(id, first)).rejects.toThrow("mail not taken");
      const owed = await stored(id);
      expect(owed).toMatchObject({ mail: "queued", mailAttempts: 1 });
      expect(owed.mailError).toMatch(code);
      expect(owed.mailError, "class and code alone").not.toContain("@");
      wrong.clear();
      await loaded.mail.mailNotice(id, { number: 2, last: false });
      expect(await stored(id)).toMatchObject({ mail: "sent", mailAttempts: 2, mailError: null });
      expect(smtp.received.map((letter) => letter.id)).toEqual([id]);
    },
  );

  it("taken without the server saying so is sent again under the same Message-ID", async () => {
    const { id: userId, email } = await person();
    const [id = ""] = await tell([userId]);
    wrong.set(email, { at: "after_data" });
    await expect(loaded.mail.mailNotice(id, first)).rejects.toThrow("mail not taken");
    wrong.clear();
    await loaded.mail.mailNotice(id, { number: 2, last: false });
    expect(smtp.received.map((letter) => letter.id)).toEqual([id, id]);
  });

  it.each([
    ["the recipient", { at: "rcpt", code: 550 } as const, "EENVELOPE 550"],
    ["the letter", { at: "data", code: 554 } as const, "EMESSAGE 554"],
  ])("is dead at once when the server refuses %s for good", async (_, mischief, code) => {
    const { id: userId, email } = await person();
    const [id = ""] = await tell([userId]);
    wrong.set(email, mischief);
    await loaded.mail.mailNotice(id, first);
    expect(await stored(id)).toMatchObject({ mail: "dead", mailAttempts: 1, mailError: code });
  });

  it("is dead after the last try", async () => {
    const { id: userId, email } = await person();
    const [id = ""] = await tell([userId]);
    wrong.set(email, { at: "rcpt", code: 421 });
    await loaded.mail.mailNotice(id, { number: 20, last: true });
    expect(await stored(id)).toMatchObject({ mail: "dead", mailAttempts: 20 });
  });

  it("never goes to a disabled account", async () => {
    const { id: userId } = await person();
    const [id = ""] = await tell([userId]);
    const data = { disabledAt: new Date() };
    await loaded.db.prisma.user.update({ where: { id: userId }, data });
    await loaded.mail.mailNotice(id, first);
    expect(smtp.received).toHaveLength(0);
    expect(await stored(id)).toMatchObject({ mail: "skipped" });
  });

  it("leaves nothing behind when its transaction fails", async () => {
    const { id: userId } = await person();
    const undone = loaded.db.inTransaction(async (tx) => {
      await loaded.notifications.notify(tx, {
        userIds: [userId],
        kind: "application_moved",
        href: "/portal",
      });
      throw new Error("undo");
    });
    await expect(undone).rejects.toThrow("undo");
    expect(await loaded.notifications.countUnread({ userId })).toBe(0);
    expect(await jobs()).toEqual([]);
  });

  it("whose job was lost is queued again, whose job waits is not", async () => {
    const old = new Date(Date.now() - 3_600_000);
    const [lost = "", waiting = ""] = [
      (await tell([(await person()).id]))[0],
      (await tell([(await person()).id]))[0],
    ];
    await loaded.db.pool.query("update notice set created_at = $1 where id = any($2)", [
      old,
      [lost, waiting],
    ]);
    await loaded.db.pool.query("delete from graphile_worker._private_jobs where key = $1", [
      `mail_notice:${lost}`,
    ]);
    expect(await loaded.lost.settleLostMails()).toBeGreaterThanOrEqual(1);
    expect((await jobs()).map(({ key }) => key).sort()).toContain(`mail_notice:${lost}`);
    expect((await jobs()).filter(({ key }) => key === `mail_notice:${waiting}`)).toHaveLength(1);
    expect(await loaded.lost.settleLostMails()).toBe(0);
  });
});
