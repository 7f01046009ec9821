import { samples } from "~/features/applications";
import { Applicant } from "../support/company";
import { expect, test } from "../support/test";
import { words } from "../support/words";

const t = words("ru");
const languages = ["ru", "en"] as const;
const kinds = ["receipt", "application"] as const;

test("who submits is told that the documents are being made, then saves the receipt and the application in both languages; a stranger finds none", async ({
  visit,
  portal,
}) => {
  const { Client } = await import("pg");
  const { makeDraft } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { pdfText } = await import("~/platform/pdf/pdf-text.testing");
  const { owner } = await makeCompany();
  const stranger = await makeCompany();
  const path = `/portal/applications/${await makeDraft(owner)}`;
  const form = (kind: string, locale: string) => `${path}/versions/1/${kind}?lng=${locale}`;

  // Nobody may put away a printed form until the waiting page has been seen.
  const database = new Client({ connectionString: portal.databaseUrl });
  await database.connect();
  await database.query("begin");
  await database.query("lock table submission_pdf in share row exclusive mode");

  const visitor = await visit({ as: owner.email });
  const number = await new Applicant(visitor, samples.startup).submit(path);
  await visitor.press(visitor.page.locator(`a[href="${form("receipt", "ru")}"]`));
  await visitor.reads(t("pdf:waiting.title"));
  await visitor.follow(t("pdf:waiting.again"));
  await visitor.reads(t("pdf:waiting.title"));
  await database.query("rollback");
  await database.end();

  const ready = visitor.page.getByRole("heading", { name: t("pdf:waiting.ready"), exact: true });
  await expect(async () => {
    await visitor.open(visitor.page.url());
    await expect(ready).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 90_000 });
  const saved = visitor.page.waitForEvent("download");
  await visitor.page.getByRole("link", { name: t("pdf:waiting.download"), exact: true }).click();
  expect((await saved).suggestedFilename()).toBe(
    `${t("pdf:file.receipt", { number, version: 1 })}.pdf`,
  );

  const { request } = visitor.page;
  const strangers = await visit({ as: stranger.owner.email });
  for (const locale of languages) {
    for (const kind of kinds) {
      const address = form(kind, locale);
      await expect(async () => {
        const answer = await request.get(address);
        expect(answer.headers()["content-type"]).toBe("application/pdf");
      }).toPass({ timeout: 90_000 });
      const text = (await pdfText(await (await request.get(address)).body())).join(" ");
      expect(text).toContain(number);
      expect(text).toContain(words(locale)(`pdf:${kind}.kind`));
      for (const place of [address, address.replace("?", "/waiting?")]) {
        expect((await strangers.page.request.get(place)).status(), place).toBe(404);
      }
    }
  }
});
