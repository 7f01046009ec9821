import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { writeReadableStreamToWritable } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { drained, pacedBody } from "./paced-body.server";

const chunk = Buffer.alloc(65_536, 1);

/** A source of so many chunks that counts what was taken of it. */
function counted(chunks: number, breaksAt = Number.POSITIVE_INFINITY) {
  const seen = { taken: 0 };
  const source = Readable.from(
    (async function* () {
      for (let index = 0; index < chunks; index++) {
        if (index === breaksAt) throw new Error("the storage went away");
        seen.taken += 1;
        yield chunk;
      }
    })(),
    { objectMode: false, highWaterMark: 65_536 },
  );
  return { source, seen };
}

/** Serves a source as the portal does, to whoever asks. */
async function serve(source: Readable) {
  const server = createServer((_request, response: ServerResponse) => {
    const leaving = new AbortController();
    response.on("close", () => leaving.abort());
    const body = pacedBody(source, {
      signal: leaving.signal,
      drained: () => drained(response),
    });
    writeReadableStreamToWritable(body, response).catch(() => {});
  });
  server.listen(0);
  await once(server, "listening");
  const asked = request({ port: (server.address() as AddressInfo).port });
  asked.on("error", () => {});
  asked.end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  answer.on("error", () => {});
  return { answer, asked, stop: () => server.close() };
}

/** A count once it has stood still for a while: what the two ends of a connection hold. */
async function settled(count: () => number): Promise<number> {
  for (let before = -1; before !== count(); ) {
    before = count();
    await sleep(500);
  }
  return count();
}

describe("a body at the visitor's pace", () => {
  it("comes whole", async () => {
    const { source } = counted(300);
    const { answer, stop } = await serve(source);
    let bytes = 0;
    for await (const part of answer) bytes += (part as Buffer).length;
    expect(bytes).toBe(300 * chunk.length);
    stop();
  });

  it("waits for a visitor who does not read, and is closed when they leave", async () => {
    const { source, seen } = counted(3_000);
    const { asked, stop } = await serve(source);
    const taken = await settled(() => seen.taken);
    expect(taken).toBeLessThan(300);
    asked.destroy();
    await expect.poll(() => source.destroyed, { timeout: 5_000 }).toBe(true);
    expect(seen.taken).toBeLessThan(taken + 20);
    stop();
  });

  it("is cut, not ended, when the storage breaks off", async () => {
    const { source } = counted(50, 20);
    const { answer, stop } = await serve(source);
    answer.resume();
    await new Promise((resolve) => answer.once("close", resolve));
    expect(answer.complete).toBe(false);
    stop();
  });
});
