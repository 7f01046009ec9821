import { expect, test } from "../support/test";
import type { Visitor } from "../support/visitor";
import { words } from "../support/words";

const t = words("ru");
const tEn = words("en");
const reason = "Пик с учётом коэффициента спроса";

const field = (visitor: Visitor, code: string, name: string) =>
  visitor.page.locator(`[name="figures.${code}.${name}"]`);

test("an engineer corrects a load beside the stated one, asks about another, and concludes", async ({
  visit,
}) => {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { id } = await makeApplication({ sample: "pharma", status: "technical_review" });
  const path = `/admin/applications/${id}/technical`;
  const engineer = await visit({ as: "engineer@imc.example", javaScriptEnabled: false });
  await engineer.open(`/admin/applications/${id}`);
  await engineer.follow(t("staff:application.tabs.technical"));
  await engineer.reads(
    "2\u00a0600\u00a0кВт",
    "+47\u00a0%",
    t("review-technical:demands.title"),
    t("review-technical:demands.fire_safety"),
  );

  await field(engineer, "power_kw", "verdict").selectOption("corrected");
  await field(engineer, "power_kw", "corrected").fill("2,4 МВт");
  await field(engineer, "water_m3d", "verdict").selectOption("questioned");
  await field(engineer, "water_m3d", "reason").fill("Откуда пик?");
  await engineer.pressButton(t("review-technical:acceptRest"));
  await engineer.reads(t("review-technical:refusals.figure_reason_missing"));
  await expect(field(engineer, "power_kw", "corrected")).toHaveValue("2,4 МВт");
  await expect(field(engineer, "water_m3d", "reason")).toHaveValue("Откуда пик?");
  await expect(field(engineer, "docks", "verdict")).toHaveValue("accepted");

  await field(engineer, "power_kw", "corrected").fill("2 400");
  await field(engineer, "power_kw", "reason").fill(reason);
  await engineer.pressButton(t("review-technical:save"));
  await engineer.reads(
    "2\u00a0600\u00a0кВт",
    t("review-technical:state.allJudged"),
    t("review-technical:state.noConclusion"),
  );
  await expect(field(engineer, "power_kw", "corrected")).toHaveValue("2400");

  await engineer.follow(t("review-technical:askAll", { count: 1 }));
  await expect(engineer.page.locator('[name="questions[0].target"]')).toHaveValue(
    "field:water_m3d",
  );

  await engineer.open(path);
  await engineer.page.locator('[name="conclusion"][value="fits_with_works"]').check();
  await engineer.pressButton(t("review-technical:save"));
  await engineer.reads(t("review-technical:refusals.note_missing"));
  await engineer.page.locator('[name="note"]').fill("Нужен второй ввод на 1 МВт.");
  await engineer.pressButton(t("review-technical:save"));
  await engineer.reads(t("review-technical:state.complete"));
  await expect(engineer.page.locator('[name="comment"]')).toHaveValue(
    "Подходит после работ. Нужен второй ввод на 1 МВт.",
  );
  await engineer.press(engineer.page.locator('button[value="complete_technical"]'));
  await expect(engineer.page).toHaveURL(`/admin/applications/${id}`);

  const chair = await visit({ as: "chair@imc.example", locale: "en" });
  await chair.open(`${path}?lng=en`);
  await chair.reads(
    "2,600\u00a0kW",
    "2,400\u00a0kW",
    reason,
    tEn("review-technical:conclusions.fits_with_works"),
    "Нужен второй ввод на 1 МВт.",
  );
  await expect(chair.page.getByRole("textbox")).toHaveCount(0);
});
