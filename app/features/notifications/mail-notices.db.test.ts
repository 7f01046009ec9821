import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

type Letter = { to: string[]; raw: string };

const letters: Letter[] = [];
let answer: { code: number; only?: string } | null = null;

/** A real SMTP server on loopback that takes letters, or refuses them as told. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const refused = answer && (!answer.only || recipients(session).includes(answer.only));
      if (answer && refused)
        return done(Object.assign(new Error("not now"), { responseCode: answer.code }));
      const to = recipients(session);
      letters.push({ to, raw: Buffer.concat(chunks).toString("utf8") });
      done();
    });
  },
});

function recipients(session: { envelope: { rcptTo: { address: string }[] } }): string[] {
  return session.envelope.rcptTo.map((one) => one.address);
}

type Modules = {
  db: typeof import("~/platform/db.server");
  notifications: typeof import("./index.server");
  mailing: typeof import("./mail-notices.server");
};
let loaded: Modules;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  // Before the settings are read for the first time.
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  loaded = {
    db: await import("~/platform/db.server"),
    notifications: await import("./index.server"),
    mailing: await import("./mail-notices.server"),
  };
});

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

beforeEach(() => {
  letters.length = 0;
  answer = null;
});

async function person(name: string, locale: "ru" | "en"): Promise<string> {
  const at = new Date();
  const account = await loaded.db.prisma.user.create({
    data: {
      email: `${name}@mail.example`,
      fullName: name,
      locale,
      createdAt: at,
      updatedAt: at,
    },
  });
  return account.id;
}

async function tell(userIds: string[]): Promise<string[]> {
  await loaded.db.inTransaction((tx) =>
    loaded.notifications.notify(tx, {
      userIds,
      kind: "application_your_turn",
      href: "/admin/applications/1",
      params: {
        number: "ММК-2026-0001",
        title: "Завод",
        status: { ru: "Подана", en: "Submitted" },
      },
    }),
  );
  const rows = await loaded.db.prisma.notice.findMany({ where: { userId: { in: userIds } } });
  return rows.map((row) => row.id);
}

describe("notices by mail", () => {
  it("reach each person in their language, with the notice as Message-ID", async () => {
    const ids = await tell([await person("first", "ru"), await person("second", "en")]);
    await loaded.mailing.mailNotices(ids);
    expect(letters.flatMap((letter) => letter.to).sort()).toEqual([
      "first@mail.example",
      "second@mail.example",
    ]);
    for (const id of ids) {
      expect(letters.some((letter) => letter.raw.includes(`Message-ID: <${id}@`))).toBe(true);
    }
    expect(letters.find((one) => one.to[0]?.startsWith("second"))?.raw).toContain("Submitted");
  });

  it("are sent once, however often the job runs", async () => {
    const ids = await tell([await person("once", "ru")]);
    await loaded.mailing.mailNotices(ids);
    await loaded.mailing.mailNotices(ids);
    expect(letters).toHaveLength(1);
  });

  it("stay owed while the server refuses, and go out when it takes them", async () => {
    const ids = await tell([await person("later", "ru")]);
    answer = { code: 451 };
    await expect(loaded.mailing.mailNotices(ids)).rejects.toThrow();
    const owed = await loaded.db.prisma.notice.findFirstOrThrow({ where: { id: { in: ids } } });
    expect(owed.mailedAt).toBeNull();
    answer = null;
    await loaded.mailing.mailNotices(ids);
    expect(letters).toHaveLength(1);
  });

  it("reach the others when one address is refused", async () => {
    const ids = await tell([await person("refused", "ru"), await person("fine", "ru")]);
    answer = { code: 550, only: "refused@mail.example" };
    await expect(loaded.mailing.mailNotices(ids)).rejects.toThrow();
    expect(letters.flatMap((letter) => letter.to)).toEqual(["fine@mail.example"]);
  });

  it("never go to a disabled account", async () => {
    const userId = await person("disabled", "ru");
    await loaded.db.prisma.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    await loaded.mailing.mailNotices(await tell([userId]));
    expect(letters).toHaveLength(0);
  });

  it("leave nothing behind when their transaction fails", async () => {
    const userId = await person("undone", "ru");
    await expect(
      loaded.db.inTransaction(async (tx) => {
        await loaded.notifications.notify(tx, {
          userIds: [userId],
          kind: "application_moved",
          href: "/portal",
        });
        throw new Error("undo");
      }),
    ).rejects.toThrow("undo");
    expect(await loaded.notifications.countUnread({ userId })).toBe(0);
  });
});
