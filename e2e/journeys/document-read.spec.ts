import { readFile } from "node:fs/promises";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

test("a document is read where it lies, each confidential reading is recorded, and strangers find nothing", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { prisma } = await import("~/platform/db.server");
  const { id, owner } = await makeApplication();
  const stranger = await makeCompany();

  const coordinator = await visit({ as: "coordinator@imc.example" });
  const { page } = coordinator;
  await coordinator.open(`/admin/applications/${id}`);
  await coordinator.follow(t("staff:application.tabs.documents"));
  await coordinator.reads("Бизнес-план.pdf", t("documents:staff.emptyOptionalTitle"));

  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Бизнес-план.pdf", exact: true }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("Бизнес-план.pdf");
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");

  await coordinator.follow(`${t("documents:page.look")} Бизнес-план.pdf`);
  await coordinator.reads(t("documents:view.recorded"));
  await expect(page.locator(".textLayer")).toContainText("Demonstration document");
  const drawn = await page.locator(".pdf__page canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
      data: [],
    };
    return data.some((value, index) => index % 4 === 0 && value < 100);
  });
  expect(drawn, "something is drawn").toBe(true);
  const before = await page.locator(".pdf__page canvas").boundingBox();
  await page.getByRole("button", { name: t("documents:view.zoomIn") }).press("Enter");
  await expect
    .poll(async () => (await page.locator(".pdf__page canvas").boundingBox())?.width)
    .toBeGreaterThan((before?.width ?? 0) * 1.2);
  await page.getByRole("button", { name: t("documents:view.fit") }).click();
  await coordinator.look();

  const readings = await prisma.auditEvent.findMany({
    where: { action: "application.document_read", subjectId: id },
    select: { actorRole: true },
  });
  expect(readings).toEqual([{ actorRole: "coordinator" }, { actorRole: "coordinator" }]);
  const auditor = await visit({ as: "auditor@imc.example" });
  await auditor.open(`/admin/audit?subject=${id}`);
  await auditor.reads("Прочитан документ заявки");

  const owners = await visit({ as: owner.email, javaScriptEnabled: false });
  await owners.open("/portal/organisation/documents");
  await owners.reads("Учредительные документы.pdf", t("documents:library.usedIn"));
  await owners.follow(`${t("documents:page.look")} Учредительные документы.pdf`);
  await owners.reads("SHA-256", t("documents:view.download"));

  const { held } = await prisma.applicationDocument.findFirstOrThrow({
    where: { applicationId: id, slot: "business_plan" },
    select: { held: { select: { fileId: true } } },
  });
  const outside = await visit({ as: stranger.owner.email });
  for (const path of [
    `/portal/applications/${id}/files/${held.fileId}/view`,
    `/portal/organisation/files/${held.fileId}`,
  ]) {
    await outside.open(path);
    await expect(outside.page.getByRole("heading", { level: 1 })).toHaveText(t("errors:404.title"));
  }
});
