import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Route } from "@playwright/test";
import { samplePdf } from "../../prisma/seed/sample-pdf";
import { expect, test } from "../support/test";
import { words } from "../support/words";

/** A real PDF of so many bytes: what the viewer ignores follows as a comment before the end. */
function heavyPdf(bytes: number): Buffer {
  const pdf = samplePdf(["A heavy document"]);
  const noise = `%${randomBytes(bytes / 2).toString("hex")}\n`;
  return Buffer.concat([pdf.subarray(0, 9), Buffer.from(noise), pdf.subarray(9)]);
}

test("files go up side by side; a broken upload goes on where it stopped, also after a reload", async ({
  visit,
}) => {
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { owner } = await makeCompany();
  const id = await makeDraft(owner);
  const t = words("ru");
  const visitor = await visit({ as: owner.email });
  const { page } = visitor;
  await visitor.open(`/portal/applications/${id}/documents`);
  const slot = page.locator("#other");
  const upload = slot.getByRole("button", { name: t("documents:page.doUpload"), exact: true });
  const choose = async (...files: string[]) => {
    if (!(await upload.isVisible())) await slot.locator("summary").last().click();
    await page.locator("#file-other").setInputFiles(files);
    await upload.click();
  };
  const folder = await mkdtemp(path.join(tmpdir(), "imc-upload-"));
  const write = async (name: string, bytes: Buffer) => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return file;
  };

  await choose(
    await write("Первое письмо.pdf", samplePdf(["one"])),
    await write("Второе письмо.pdf", samplePdf(["two"])),
    await write("программа.pdf", Buffer.from("MZ this is no PDF at all")),
  );
  const link = (name: string) => slot.getByRole("link", { name }).first();
  await expect(link("Первое письмо.pdf")).toBeVisible();
  await expect(link("Второе письмо.pdf")).toBeVisible();
  await expect(slot).toContainText(
    t("documents:refusals.type_mismatch", { name: "программа.pdf" }),
  );

  // The line breaks in the middle of the first piece; the uploader asks how far it got and goes on by itself.
  let cut = 0;
  const pieces = "**/uploads/*";
  const breakLine = async (route: Route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    cut += 1;
    await route.abort("connectionreset");
  };
  await page.route(pieces, (route) => (cut > 0 ? route.continue() : breakLine(route)));
  await choose(await write("Тяжёлый.pdf", heavyPdf(6_000_000)));
  await expect(link("Тяжёлый.pdf")).toBeVisible();
  expect(cut).toBe(1);
  await page.unroute(pieces);

  // The line stays dead and the browser is closed: the page names what is not finished, the same file goes on.
  await page.route(pieces, breakLine);
  const stubborn = await write("Упрямый.pdf", heavyPdf(2_000_000));
  await choose(stubborn);
  await expect.poll(() => cut).toBeGreaterThan(1);
  await page.unroute(pieces);
  await visitor.open(`/portal/applications/${id}/documents`);
  await expect(slot).toContainText("Упрямый.pdf");
  let begun = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/uploads/")) begun += 1;
  });
  await choose(stubborn);
  await expect(link("Упрямый.pdf")).toBeVisible();
  expect(begun, "uploads begun anew").toBe(0);
  await rm(folder, { recursive: true });
});
