import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction, pool } from "./db.server";
import { announce } from "./live.server";
import { type HeardEvent, stopListening, subscribe } from "./live-listener.server";
import { endLiveStreams, liveStream } from "./live-stream.server";

let outside: pg.Client;
let listeningSince = 0;

beforeAll(async () => {
  outside = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await outside.connect();
  const { events, leave } = listen(["ready"]);
  await told(events, (all) => all.length > 0);
  listeningSince = Date.now();
  leave();
});

afterAll(async () => {
  await stopListening();
  await outside.end();
});

function listen(topics: string[], since?: number) {
  const events: HeardEvent[] = [];
  return { events, leave: subscribe(topics, (event) => events.push(event), since) };
}

async function told<T>(list: T[], enough: (list: T[]) => boolean): Promise<T[]> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (enough(list)) return list;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not told within ten seconds: ${JSON.stringify(list)}`);
}

const say = (topic: string, kind: string) =>
  inTransaction((tx) => announce(tx, { topic, kind, ref: "1" }));

/** One more process's announcement: everything announced before it has been heard when it is. */
async function settled(): Promise<void> {
  const { events, leave } = listen(["settled"]);
  await say("settled", "now");
  await told(events, (all) => all.length > 0);
  leave();
}

const liveBackends = `select pid from pg_stat_activity
  where application_name = 'imc live' and datname = current_database()`;

describe("what is announced", () => {
  it("is heard once, by those who listen to its topic alone, without the topic", async () => {
    const one = listen(["a", "b"]);
    const other = listen(["c"]);
    await say("a", "status");
    await settled();
    expect(one.events).toEqual([{ kind: "status", ref: "1" }]);
    expect(other.events).toEqual([]);
    one.leave();
    other.leave();
  });

  it("is never heard of a transaction that was undone", async () => {
    const { events, leave } = listen(["undone"]);
    await inTransaction(async (tx) => {
      await announce(tx, { topic: "undone", kind: "status" });
      throw new Error("undo");
    }).catch(() => {});
    await settled();
    expect(events).toEqual([]);
    leave();
  });

  it("is heard of a moment ago by a page that is a moment old, and not twice", async () => {
    // The stream may trust its memory once that is older than the clocks may differ.
    await told([0], () => Date.now() > listeningSince + 600);
    const before = Date.now();
    await say("late", "status");
    await settled();
    const { events, leave } = listen(["late"], before);
    expect(events).toEqual([{ kind: "status", ref: "1" }]);
    leave();
  });

  it("of longer ago than is remembered means looking anew", async () => {
    const { events, leave } = listen(["late"], Date.now() - 3_600_000);
    expect(events).toEqual([{ kind: "resync" }]);
    leave();
  });

  it("reaches readers again after the connection was cut, who first look anew", async () => {
    const { events, leave } = listen(["cut"]);
    const { rows } = await outside.query(liveBackends);
    expect(rows).toHaveLength(1);
    await outside.query("select pg_terminate_backend($1)", [rows[0].pid]);
    await told(events, (all) => all.some(({ kind }) => kind === "resync"));
    await say("cut", "status");
    await told(events, (all) => all.some(({ kind }) => kind === "status"));
    leave();
  });

  it("survives what others write on the channel", async () => {
    const { events, leave } = listen(["sound"]);
    for (const text of ["", "{", "null", "[]", '{"topic":1}', '"x"']) {
      await outside.query("select pg_notify('imc_live', $1)", [text]);
    }
    await say("sound", "status");
    await told(events, (all) => all.length === 1);
    leave();
  });
});

describe("whoever loses what they may do", () => {
  it("is told so by the database, whichever way it happened", async () => {
    const { rows } = await pool.query(
      `insert into account (id, email, full_name, created_at, updated_at)
       values (gen_random_uuid(), 'live@company.example', 'Л', now(), now()) returning id`,
    );
    const userId = rows[0].id as string;
    await pool.query(
      "insert into session (id, user_id, expires_at, created_at) values ('live', $1, now(), now())",
      [userId],
    );
    const { events, leave } = listen([`user:${userId}`]);
    await pool.query("delete from session where id = 'live'");
    await told(events, (all) => all.length === 1);
    await pool.query("update account set staff_roles = '{auditor}' where id = $1", [userId]);
    await told(events, (all) => all.length === 2);
    await pool.query("update account set full_name = 'М' where id = $1", [userId]);
    await settled();
    expect(events).toEqual([{ kind: "access" }, { kind: "access" }]);
    leave();
  });
});

describe("a stream", () => {
  const accept = { accept: "text/event-stream" };
  const reader = (key: string, may = () => true) => ({
    key,
    topics: ["stream"],
    mayStay: async () => may(),
  });
  const request = (signal?: AbortSignal) =>
    new Request("http://portal.test/live", { headers: accept, signal });
  async function read(response: Response, until: (text: string) => boolean): Promise<string> {
    let text = "";
    const body = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    while (body && !until(text)) {
      const { done, value } = await body.read();
      if (done) return `${text}[end]`;
      text += value;
    }
    return text;
  }

  it("carries what is heard, and says when to come back", async () => {
    const leaving = new AbortController();
    const response = liveStream(request(leaving.signal), reader("one"));
    const reading = read(response, (text) => text.includes("data:"));
    await say("stream", "status");
    expect(await reading).toMatch(/^retry: \d+\n\nid: \d+\ndata: {"kind":"status","ref":"1"}\n\n$/);
    expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
    leaving.abort();
  });

  it("ends at once when its reader may not listen any more", async () => {
    let may = true;
    const response = liveStream(
      request(),
      reader("two", () => may),
    );
    const reading = read(response, () => false);
    await say("stream", "access");
    may = false;
    await say("stream", "access");
    expect(await reading).toMatch(/^retry: \d+\n\n\[end]$/);
  });

  it("gives way to a seventh of the same session, and all end when the process does", async () => {
    const streams = [1, 2, 3, 4, 5, 6].map(() => liveStream(request(), reader("three")));
    expect(liveStream(request(), reader("four")).status).toBe(200);
    const [oldest, ...others] = streams.map((stream) => read(stream, () => false));
    expect(liveStream(request(), reader("three")).status).toBe(200);
    expect(await oldest).toContain("[end]");
    const reading = others;
    endLiveStreams();
    for (const text of await Promise.all(reading)) expect(text).toContain("[end]");
    expect(liveStream(request(), reader("three")).status).toBe(200);
    endLiveStreams();
  });

  it("ends when its reader does not take what is sent", async () => {
    const response = liveStream(request(), reader("five"), () => 100_000);
    expect(await read(response, () => false)).toBe("[end]");
  });

  it("is only the beginning for those who take no events", async () => {
    const response = liveStream(new Request("http://portal.test/live"), reader("six"));
    expect(await response.text()).toMatch(/^retry: \d+\n\n$/);
  });
});
