import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { renderPdfs } from "~/platform/pdf/render-pdf.server";
import { allFormats } from "./formats";
import { inspectFile } from "./inspect-file.server";

async function look(file: string, fileName = path.basename(file)) {
  const { size: sizeBytes } = await stat(file);
  return inspectFile({ path: file, fileName, declaredType: "", sizeBytes }, allFormats);
}

it("the forms that the portal hands out are taken back", async () => {
  const files = await readdir("public/templates");
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(await look(path.join("public/templates", file)), file).toMatchObject({ ok: true });
  }
});

it("what the portal prints is taken, with its links", { timeout: 90_000 }, async () => {
  const link = "https://a.example/Web/JavaScript";
  const rendered = await renderPdfs([
    {
      locale: "ru",
      title: "Проба",
      subject: "",
      author: "Фонд",
      createdAt: new Date("2026-11-20T09:30:00Z"),
      footer: { left: "ММК-2026-0001", page: "Страница {page} из {pages}" },
      content: [{ text: "/JavaScript и /Launch", link }],
    },
  ]);
  try {
    expect(await look(rendered.files[0]?.path ?? "", "a.pdf")).toMatchObject({ ok: true });
  } finally {
    await rendered.dispose();
  }
});
