import pg from "pg";
import { env } from "./env.server";
import { type LiveEvent, liveChannel } from "./live.server";
import { log } from "./log.server";

/** As it reaches a reader: without the topic. `resync` says that something may have been missed. */
export type HeardEvent = Omit<LiveEvent, "topic">;
type Hear = (event: HeardEvent) => void;

/** How much is remembered for readers whose page is a moment older than their stream. */
const memory = { events: 2_000, ms: 60_000 };
/** Clocks of two machines may differ by this much. */
const slackMs = 500;
const probeMs = 30_000;
const longestPauseMs = 10_000;
const resync: HeardEvent = { kind: "resync" };

/** What one process hears of the database's NOTIFY, by one connection of its own. */
class Listener {
  private readonly readers = new Map<string, Set<Hear>>();
  private recent: { at: number; event: LiveEvent }[] = [];
  private heardFrom = Number.POSITIVE_INFINITY;
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private failures = 0;
  private wanted = false;

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    void this.connect();
  }

  async stop(): Promise<void> {
    this.wanted = false;
    if (this.timer) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    this.heardFrom = Number.POSITIVE_INFINITY;
    await client?.end().catch(() => {});
  }

  add(topics: readonly string[], hear: Hear, since?: number): () => void {
    for (const topic of topics) {
      const readers = this.readers.get(topic) ?? new Set();
      this.readers.set(topic, readers.add(hear));
    }
    if (since !== undefined) this.replay(new Set(topics), hear, since - slackMs);
    return () => {
      for (const topic of topics) {
        const readers = this.readers.get(topic);
        readers?.delete(hear);
        if (readers?.size === 0) this.readers.delete(topic);
      }
    };
  }

  private replay(topics: ReadonlySet<string>, hear: Hear, since: number): void {
    // Not connected: everybody is told to look anew once we are.
    if (!this.client) return;
    if (since < this.heardFrom) hear(resync);
    else this.remind(topics, hear, since);
  }

  private remind(topics: ReadonlySet<string>, hear: Hear, since: number): void {
    for (const { at, event } of this.recent) {
      if (at >= since && topics.has(event.topic)) hear(withoutTopic(event));
    }
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      options: "-c role=imc_app",
      application_name: "imc live",
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    let gone = false;
    const lose = () => {
      if (gone) return;
      gone = true;
      client.end().catch(() => {});
      this.lost(client);
    };
    client.on("error", lose);
    client.on("end", lose);
    client.on("notification", ({ payload }) => this.hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${liveChannel}`);
    } catch {
      return lose();
    }
    if (gone) return;
    if (this.wanted) this.connected(client, lose);
    else await client.end().catch(() => {});
  }

  private connected(client: pg.Client, lose: () => void): void {
    this.client = client;
    this.failures = 0;
    this.recent = [];
    this.heardFrom = Date.now();
    // Whatever was announced before this moment went by unheard.
    for (const hear of new Set([...this.readers.values()].flatMap((set) => [...set]))) hear(resync);
    const probe = () => {
      // A connection that died without a word is noticed by asking.
      client.query("select 1").then(() => this.later(probe, probeMs), lose);
    };
    this.later(probe, probeMs);
  }

  private lost(client: pg.Client): void {
    if (this.client === client) this.client = null;
    this.heardFrom = Number.POSITIVE_INFINITY;
    if (this.timer) clearTimeout(this.timer);
    if (!this.wanted) return;
    this.failures += 1;
    const pause = Math.min(longestPauseMs, 100 * 2 ** Math.min(this.failures, 7));
    if (this.failures === 1) log.warn("live connection lost");
    this.later(() => void this.connect(), pause * (0.75 + Math.random() / 2));
  }

  private later(act: () => void, ms: number): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.wanted) this.timer = setTimeout(act, ms).unref();
  }

  private hear(payload: string | undefined): void {
    const event = readEvent(payload);
    if (!event) return;
    const at = Date.now();
    this.recent.push({ at, event });
    while (this.recent.length > memory.events || (this.recent[0]?.at ?? at) < at - memory.ms) {
      this.heardFrom = Math.max(this.heardFrom, (this.recent.shift()?.at ?? at) + 1);
    }
    for (const hear of [...(this.readers.get(event.topic) ?? [])]) hear(withoutTopic(event));
  }
}

function readEvent(payload = ""): LiveEvent | null {
  try {
    const event = JSON.parse(payload) as LiveEvent;
    return typeof event.topic === "string" && typeof event.kind === "string" ? event : null;
  } catch {
    return null;
  }
}

function withoutTopic({ kind, ref, by }: LiveEvent): HeardEvent {
  return { kind, ref, by };
}

const shared = globalThis as { imcLive?: Listener };
shared.imcLive ??= new Listener();
const listener = shared.imcLive;

/** Opens this process's connection for hearing of changes; it comes back by itself when it breaks. */
export function startListening(): void {
  listener.start();
}

/** Closes it for good. */
export function stopListening(): Promise<void> {
  return listener.stop();
}

/**
 * Hears what is announced on these topics by any process, until the returned function is called.
 * With `since` (ms since 1970) also what was announced from then on. An event `resync` means
 * that some may have been missed: look anew.
 */
export function subscribe(topics: readonly string[], hear: Hear, since?: number): () => void {
  listener.start();
  return listener.add(topics, hear, since);
}
