import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");

// A scanner that is set and does not answer: without one, files would count as unscanned.
test.use({ settings: { CLAMD_HOST: "127.0.0.1", CLAMD_PORT: "9", LOG_LEVEL: "silent" } });

test("a file beyond the scanner's limits is explained to its applicant, and the administrator has it checked again", async ({
  visit,
}) => {
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { prisma } = await import("~/platform/db.server");
  const { owner } = await makeCompany();
  const draft = await makeDraft(owner);
  const placed = await prisma.applicationDocument.findFirstOrThrow({
    where: { applicationId: draft },
    select: { slot: true, held: { select: { fileId: true } } },
  });
  const { fileId } = placed.held;
  await prisma.storedFile.update({
    where: { id: fileId },
    data: { scan: "delayed", scanLimit: "StreamMaxLength" },
  });

  const applicant = await visit({ as: owner.email });
  await applicant.open(`/portal/applications/${draft}/documents`);
  const slot = applicant.page.locator(`#${placed.slot}`);
  await expect(slot).toContainText(t("documents:scan.delayed"));
  await expect(slot).toContainText(t("documents:scan.delayed_note"));
  await applicant.open(`/portal/applications/${draft}/files/${fileId}/view`);
  await applicant.reads(t("documents:withheld.delayed.title"));

  const administrator = await visit({ as: "admin@imc.example", javaScriptEnabled: false });
  await administrator.open("/admin/settings/files");
  await administrator.reads(
    t("documents:settings.delayed.title"),
    t("documents:settings.delayed.why", { limits: "StreamMaxLength" }),
  );
  await administrator.pressButton(t("documents:settings.delayed.again"));
  await administrator.reads(t("documents:settings.delayed.asked"));
  await expect(administrator.page.locator("#delayed")).toHaveCount(0);
  expect(await prisma.storedFile.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({
    scan: "pending",
    scanLimit: null,
  });
});
