import { type HeardEvent, subscribe } from "./live-listener.server";

/**
 * A browser opens at most six connections to one host over HTTP/1.1, and a stream holds one for good:
 * so one stream a page, none for hidden pages, and no more than this for one session. Beyond it the oldest
 * gives way: mostly that of a page its reader has left, whose connection nobody has seen end yet.
 */
const streamsPerReader = 6;
const heartbeatMs = 25_000;
const recheckMs = 30_000;
const unsentLimit = 64_000;

type LiveReader = {
  /** names the session; bounds its streams */
  key: string;
  topics: readonly string[];
  /** What of these topics is not for this person, by what `mayStay` found last. */
  hides?(event: HeardEvent): boolean;
  /** Whether the same person may still hear the same topics; asked often, and at once on `access`. */
  mayStay(): Promise<boolean>;
};

const open = new Map<string, Set<() => void>>();
const encoder = new TextEncoder();

/** Ends every stream of this process; browsers come back to another. */
export function endLiveStreams(): void {
  for (const streams of open.values()) for (const end of [...streams]) end();
}

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // "no-transform" keeps the compression from holding events back.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};
/** Spread, so that not everybody comes back at once after a restart. */
const greeting = () => `retry: ${Math.round(2_000 + Math.random() * 2_000)}\n\n`;

/** Server-sent events of a reader's topics; the moment of the page comes as `since` or Last-Event-ID. */
export function liveStream(
  request: Request,
  reader: LiveReader,
  unsent: () => number = () => 0,
): Response {
  // Whoever asks without taking events (a probe, a prefetch) gets the beginning alone.
  if (!request.headers.get("accept")?.includes("text/event-stream")) {
    return new Response(greeting(), { headers });
  }
  const own = open.get(reader.key) ?? new Set();
  const [oldest] = own;
  if (oldest && own.size >= streamsPerReader) oldest();
  open.set(reader.key, own);
  const since = momentOf(request);
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        if (unsent() > unsentLimit) return end();
        controller.enqueue(encoder.encode(text));
      };
      let asking: Promise<unknown> | null = null;
      const recheck = () => {
        const asked = reader
          .mayStay()
          .then(
            (may) => may || end(),
            () => end(),
          )
          .then(() => {
            if (asking === asked) asking = null;
          });
        asking = asked;
      };
      const tell = (event: HeardEvent) => {
        if (!own.has(close) || reader.hides?.(event)) return;
        write(`id: ${Date.now()}\ndata: ${JSON.stringify(event)}\n\n`);
      };
      // What comes after a change of access is told by what is allowed then.
      const hear = (event: HeardEvent) => {
        if (event.kind === "access") recheck();
        else if (asking) void asking.then(() => tell(event));
        else tell(event);
      };
      // An id alone moves the browser's mark on without waking the page.
      const beating = setInterval(() => write(`id: ${Date.now()}\n\n`), heartbeatMs);
      const checking = setInterval(recheck, recheckMs);
      let leave = () => {};
      end = () => {
        end = () => {};
        clearInterval(beating);
        clearInterval(checking);
        leave();
        own.delete(close);
        if (own.size === 0) open.delete(reader.key);
        try {
          controller.close();
        } catch {
          // The browser was faster.
        }
      };
      const close = () => end();
      own.add(close);
      request.signal.addEventListener("abort", close, { once: true });
      write(greeting());
      leave = subscribe(reader.topics, hear, since);
    },
    cancel: () => end(),
  });
  return new Response(body, { headers });
}

function momentOf(request: Request): number | undefined {
  const asked = new URL(request.url).searchParams.get("since");
  const moments = [request.headers.get("last-event-id"), asked].map(Number);
  const latest = Math.max(...moments.filter((one) => Number.isSafeInteger(one) && one > 0));
  return Number.isFinite(latest) ? latest : undefined;
}
