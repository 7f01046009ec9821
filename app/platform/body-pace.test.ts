import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardBodyPace } from "./body-pace.server";

const pace = { everyMs: 20, ordinaryMs: 200, idleMs: 200, slowest: 1_000 };
const app = express();
app.use(guardBodyPace((request) => request.path === "/files", pace));
app.use(async (request, response) => {
  if (request.path === "/files" && request.query.slow) await sleep(500);
  let size = 0;
  try {
    for await (const chunk of request) size += chunk.length;
    response.send(String(size));
  } catch {
    // cut
  }
});
const server = http.createServer(app);

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Posts so many bytes every 25 ms; what the server answered, or an empty text when it cut the line. */
function drip(path: string, bytes: number, times: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect((server.address() as AddressInfo).port, "127.0.0.1");
    let said = "";
    socket.on("data", (data) => {
      said += data;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(said.split("\r\n\r\n")[1] ?? ""));
    const length = bytes * times;
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`,
    );
    let left = times;
    const sending = setInterval(() => {
      if (left-- <= 0 || socket.destroyed) clearInterval(sending);
      else socket.write("x".repeat(bytes));
    }, 25);
  });
}

describe("the pace of a body", () => {
  it("lets a slow upload take its time", async () => {
    expect(await drip("/files", 100, 20)).toBe("2000");
  });

  it("cuts an ordinary body that takes too long", async () => {
    expect(await drip("/other", 100, 20)).toBe("");
    expect(await drip("/other", 100, 3)).toBe("300");
  });

  it("cuts an upload that drips", async () => {
    expect(await drip("/files", 1, 40)).toBe("");
  });

  it("cuts an upload that stops", async () => {
    const socket = net.connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write("POST /files HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
    socket.write("x".repeat(50_000));
    socket.on("error", () => {});
    await new Promise((resolve) => socket.on("close", resolve));
  });

  it("does not blame the sender while we ourselves do not read", async () => {
    expect(await drip("/files?slow=1", 200_000, 4)).toBe("800000");
  });
});
