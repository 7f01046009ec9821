import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";
import type { Content } from "pdfmake/interfaces";
import { afterEach, describe, expect, it } from "vitest";
import type { PdfDocument } from "./pdf-document";
import { pdfText } from "./pdf-text.testing";
import { openPrinter, type RenderedPdfs, renderPdfs } from "./render-pdf.server";

const run = promisify(execFile);
const opened: RenderedPdfs[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((rendered) => rendered.dispose()));
});

function document(content: Content[]): PdfDocument {
  return {
    locale: "ru",
    title: "Проба",
    subject: "",
    author: "Фонд",
    createdAt: new Date("2026-11-20T09:30:00Z"),
    footer: { left: "ММК-2026-0001", page: "Страница {page} из {pages}" },
    content,
  };
}

async function render(...documents: PdfDocument[]) {
  const rendered = await renderPdfs(documents);
  opened.push(rendered);
  return rendered.files;
}

const textOf = async (file = "") => (await pdfText(file)).join("\n");

// A thread starts in half a second on an idle machine and in ten on a crowded one.
describe("a printed document", { timeout: 90_000 }, () => {
  it("holds Cyrillic, Greek, superscripts and signs as text", async () => {
    const signs = "Ёё Щщ «№ 5» α β γ μ Ω 10 м² 3 м³ 18 ₽ 20 °C ± ≤ — … H₂O €";
    const [made] = await render(document([{ text: signs, style: "value" }]));
    const text = await textOf(made?.path);
    for (const sign of signs.split(" ")) expect(text).toContain(sign);
    expect(text).toContain("ММК-2026-0001");
    expect(text).toContain("Страница 1 из 1");
  });

  it("is the same to the byte for the same content", async () => {
    const same = () => document([{ text: "Одно и то же", style: "title" }]);
    const [one] = await render(same());
    const [two, three] = await render(same(), same());
    expect(two?.sha256).toBe(one?.sha256);
    expect(three?.sha256).toBe(one?.sha256);
  });

  it("reaches neither the network nor files", async () => {
    const local = path.resolve("public/favicon.svg");
    const images = ["http://127.0.0.1:1/picture.png", "/etc/passwd", local];
    for (const image of images) {
      await expect(renderPdfs([document([{ image }])])).rejects.toThrow();
    }
  });

  it("comes in the order asked for, one thread after the other, and is gone when given up", async () => {
    const texts = ["первый", "второй", "третий"];
    const all = await Promise.all(texts.map((text) => render(document([{ text }]))));
    for (const [index, [made]] of all.entries()) {
      expect(await textOf(made?.path)).toContain(texts[index]);
    }
    const file = all[0]?.[0]?.path ?? "";
    await Promise.all(opened.splice(0).map((rendered) => rendered.dispose()));
    expect(existsSync(file)).toBe(false);
  });

  it("takes no more time and memory than allowed, and the next one is made all the same", async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => [`${row}`, "слово ".repeat(20)]);
    const endless = document([{ table: { widths: [40, 300], body: rows } }]);
    const hasty = openPrinter({ seconds: 1, heapMb: 512 });
    await expect(hasty.render([endless])).rejects.toThrow(/more than 1 s/);
    const narrow = openPrinter({ seconds: 60, heapMb: 56 });
    await expect(narrow.render([endless])).rejects.toThrow(/memory/);
    const next = await narrow.render([document([{ text: "дальше" }])]);
    opened.push(next);
    expect(next.files[0]?.pages).toBe(1);
  });

  it("leaves the event loop free", async () => {
    const rows = Array.from({ length: 600 }, (_, row) => [`${row}`, "слово ".repeat(20)]);
    const began = performance.eventLoopUtilization();
    const [made] = await render(document([{ table: { widths: [40, 300], body: rows } }]));
    const { utilization } = performance.eventLoopUtilization(began);
    expect(made?.pages).toBeGreaterThan(10);
    expect(utilization).toBeLessThan(0.3);
  });

  it("repeats the head of a table on each of its pages and breaks words that fit nowhere", async () => {
    const word = "ъ".repeat(4000);
    const rows = Array.from({ length: 300 }, (_, row) => [`строка-${row}`, "значение"]);
    const [made] = await render(
      document([
        {
          layout: "grid",
          table: { headerRows: 1, widths: [120, 80], body: [["ШАПКА", ""], ...rows] },
        },
        { layout: "grid", table: { widths: [120], body: [[word]] } },
      ]),
    );
    const text = await textOf(made?.path);
    expect(text.match(/ШАПКА/g)?.length).toBeGreaterThan(6);
    expect(text).toContain("строка-299");
    expect(text.match(/ъ/g)).toHaveLength(4000);
    const { stdout } = await run("pdftotext", ["-bbox", made?.path ?? "", "-"]).catch(() => ({
      stdout: "",
    }));
    const right = [...stdout.matchAll(/xMax="([\d.]+)"/g)].map((match) => Number(match[1]));
    for (const edge of right) expect(edge).toBeLessThan(595);
  });
});
