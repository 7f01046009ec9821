import { PassThrough } from "node:stream";
import { createElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { joinRendered } from "./join-rendered.server";

const list = createElement(
  "ul",
  null,
  Array.from({ length: 2_000 }, (_, index) =>
    createElement("li", { key: index, title: `Что происходило ${index} 🧬` }, "Ждём ваш ответ"),
  ),
);

function stream(): Promise<Buffer[]> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const sink = new PassThrough();
    sink.on("data", (chunk: Buffer) => chunks.push(chunk));
    sink.on("end", () => resolve(chunks));
    const { pipe } = renderToPipeableStream(list, { onAllReady: () => pipe(sink) });
  });
}

describe("a streamed page of Russian text", () => {
  it("is joined without the zero bytes that React leaves in it", async () => {
    const chunks = await stream();
    expect(Buffer.concat(chunks).includes(0), "React mended it: joinRendered can go").toBe(true);
    expect(joinRendered(chunks).toString("utf8")).toBe(renderToStaticMarkup(list));
  });

  it("is left alone when there are none", () => {
    expect(joinRendered([Buffer.from("а"), Buffer.from("б")]).toString()).toBe("аб");
    expect(joinRendered([]).length).toBe(0);
    expect(joinRendered([Buffer.from([0, 65, 0, 0, 66, 0])]).toString()).toBe("AB");
  });
});
